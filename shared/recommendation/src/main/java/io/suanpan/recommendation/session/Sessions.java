package io.suanpan.recommendation.session;

import io.suanpan.recommendation.data.Baskets;
import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.data.Varints;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Sessions of two items or more in the order of their ends, and an index from items to them. */
final class Sessions {
    private final int[] user;
    private final long[] seconds;
    private final int[] starts;
    private final int[] item;
    private final SparseMatrix byItem;

    private Sessions(int items, int[] user, long[] seconds, int[] starts, int[] item) {
        this.user = user;
        this.seconds = seconds;
        this.starts = starts;
        this.item = item;
        byItem = index(items);
    }

    private SparseMatrix index(int items) {
        int[] session = new int[item.length];
        float[] place = new float[item.length];
        for (int s = 0; s < size(); s++) {
            for (int at = starts[s]; at < starts[s + 1]; at++) {
                session[at] = s;
                place[at] = at - starts[s];
            }
        }
        return SparseMatrix.of(items, size(), item, session, place);
    }

    /** Of one item alone nothing can be learned for another. */
    static Sessions of(Baskets baskets, int items) {
        int size = 0;
        int length = 0;
        for (int basket = 0; basket < baskets.size(); basket++) {
            if (baskets.length(basket) > 1) {
                size++;
                length += baskets.length(basket);
            }
        }
        int[] user = new int[size];
        long[] seconds = new long[size];
        int[] starts = new int[size + 1];
        int[] item = new int[length];
        int session = 0;
        for (int basket = 0; basket < baskets.size(); basket++) {
            if (baskets.length(basket) > 1) {
                user[session] = baskets.user(basket);
                seconds[session] = baskets.seconds(basket);
                starts[session + 1] = starts[session] + baskets.length(basket);
                for (int at = 0; at < baskets.length(basket); at++) {
                    item[starts[session] + at] = baskets.item(basket, at);
                }
                session++;
            }
        }
        return new Sessions(items, user, seconds, starts, item);
    }

    int size() {
        return user.length;
    }

    int items() {
        return byItem.rows();
    }

    int user(int session) {
        return user[session];
    }

    long seconds(int session) {
        return seconds[session];
    }

    int length(int session) {
        return starts[session + 1] - starts[session];
    }

    /** The most items of a session; 0 without one. */
    int longest() {
        int longest = 0;
        for (int session = 0; session < size(); session++) {
            longest = Math.max(longest, length(session));
        }
        return longest;
    }

    int item(int session, int place) {
        return item[starts[session] + place];
    }

    /** Items by sessions, the place of the item in the session; the latest session is last. */
    SparseMatrix byItem() {
        return byItem;
    }

    /** Of each session its user, the seconds after the one before it, its length and its items. */
    void write(DataOutput out) throws IOException {
        Varints.write(out, items());
        Varints.write(out, size());
        long before = 0;
        for (int s = 0; s < size(); s++) {
            Varints.write(out, user[s]);
            out.writeLong(seconds[s] - before);
            before = seconds[s];
            Varints.write(out, length(s));
            for (int at = starts[s]; at < starts[s + 1]; at++) {
                Varints.write(out, item[at]);
            }
        }
    }

    static Sessions read(DataInput in) throws IOException {
        int items = Varints.read(in);
        int size = Varints.read(in);
        int[] user = new int[size];
        long[] seconds = new long[size];
        int[] starts = new int[size + 1];
        int[] item = new int[2 * size];
        long before = 0;
        for (int s = 0; s < size; s++) {
            user[s] = Varints.read(in);
            before += in.readLong();
            seconds[s] = before;
            starts[s + 1] = Math.addExact(starts[s], Varints.read(in));
            if (starts[s + 1] > item.length) {
                item = Arrays.copyOf(item, Math.max(starts[s + 1], 2 * item.length));
            }
            for (int at = starts[s]; at < starts[s + 1]; at++) {
                item[at] = Varints.read(in);
                if (item[at] >= items) {
                    throw new IOException("session " + s + " has an item that is not known");
                }
            }
        }
        return new Sessions(items, user, seconds, starts, Arrays.copyOf(item, starts[size]));
    }
}
