package io.suanpan.recommendation.session;

import io.suanpan.recommendation.data.Baskets;
import io.suanpan.recommendation.data.IntBytes;
import io.suanpan.recommendation.data.SparseMatrix;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

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
        float[] place = new float[item.length];
        for (int s = 0; s < size(); s++) {
            for (int at = starts[s]; at < starts[s + 1]; at++) {
                place[at] = at - starts[s];
            }
        }
        return SparseMatrix.ofColumns(items, starts, item, place);
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

    /** How many items there are, then the sessions' users, ends, starts and items. */
    void write(DataOutput out) throws IOException {
        out.writeInt(items());
        IntBytes.write(user, out);
        for (long end : seconds) {
            out.writeLong(end);
        }
        IntBytes.write(starts, out);
        IntBytes.write(item, out);
    }

    static Sessions read(DataInput in) throws IOException {
        int items = in.readInt();
        int[] user = IntBytes.read(in);
        long[] seconds = new long[user.length];
        for (int s = 0; s < seconds.length; s++) {
            seconds[s] = in.readLong();
        }
        int[] starts = IntBytes.read(in);
        int[] item = IntBytes.read(in);
        requireWhole(items, user.length, starts, item);
        return new Sessions(items, user, seconds, starts, item);
    }

    private static void requireWhole(int items, int size, int[] starts, int[] item)
            throws IOException {
        if (starts.length != size + 1 || starts[0] != 0 || starts[size] != item.length) {
            throw new IOException("the sessions are not as long as their items");
        }
        for (int s = 0; s < size; s++) {
            if (starts[s] > starts[s + 1]) {
                throw new IOException("session " + s + " ends before it begins");
            }
        }
        for (int one : item) {
            if (one >= items) {
                throw new IOException("a session has an item that is not known");
            }
        }
    }
}
