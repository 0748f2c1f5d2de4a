package io.suanpan.recommendation;

import io.suanpan.recommendation.data.Deeds;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whom a recommender answers: what somebody did so far, oldest first, and when the answer is
 * wanted. A stranger has done nothing; a session or a cart is a profile of its own. Immutable.
 */
public final class Profile implements Deeds {
    private static final int NOBODY = -1;

    private final int user;
    private final int[] items;
    private final long[] seconds;
    private final float[] amounts;
    private final EventKind[] kinds;
    private final long now;
    private final String country;

    private Profile(
            int user,
            int[] items,
            long[] seconds,
            float[] amounts,
            EventKind[] kinds,
            long now,
            String country) {
        this.user = user;
        this.items = items;
        this.seconds = seconds;
        this.amounts = amounts;
        this.kinds = kinds;
        this.now = now;
        this.country = country;
    }

    /** Somebody of whom nothing is known. */
    public static Profile stranger(long now) {
        return of(new int[0], now);
    }

    /** Somebody who just put these items into a cart, in this order. */
    public static Profile of(int[] items, long now) {
        long[] seconds = new long[items.length];
        Arrays.fill(seconds, now);
        float[] amounts = new float[items.length];
        Arrays.fill(amounts, 1);
        EventKind[] kinds = new EventKind[items.length];
        Arrays.fill(kinds, EventKind.CART);
        return new Profile(NOBODY, items.clone(), seconds, amounts, kinds, now, "");
    }

    /**
     * All that a customer of the log did.
     *
     * @param user index in the log's vocabulary
     */
    public static Profile of(InteractionLog log, int user, long now) {
        return of(log, user, log.rowsOf(user), now);
    }

    /** What a customer of the log had done before a moment, asked at that moment. */
    public static Profile before(InteractionLog log, int user, long now) {
        int[] rows =
                Arrays.stream(log.rowsOf(user)).filter(row -> log.seconds(row) < now).toArray();
        return of(log, user, rows, now);
    }

    private static Profile of(InteractionLog log, int user, int[] rows, long now) {
        int[] items = new int[rows.length];
        long[] seconds = new long[rows.length];
        float[] amounts = new float[rows.length];
        EventKind[] kinds = new EventKind[rows.length];
        for (int i = 0; i < rows.length; i++) {
            items[i] = log.item(rows[i]);
            seconds[i] = log.seconds(rows[i]);
            amounts[i] = log.amount(rows[i]);
            kinds[i] = log.kind(rows[i]);
        }
        return new Profile(user, items, seconds, amounts, kinds, now, "");
    }

    /** Collects what somebody did, oldest first. */
    public static Builder builder(long now) {
        return new Builder(now);
    }

    /** With one thing more that was done, last of all. */
    public Profile with(int item, EventKind kind, long when, float amount) {
        int size = items.length;
        int[] moreItems = Arrays.copyOf(items, size + 1);
        long[] moreSeconds = Arrays.copyOf(seconds, size + 1);
        float[] moreAmounts = Arrays.copyOf(amounts, size + 1);
        EventKind[] moreKinds = Arrays.copyOf(kinds, size + 1);
        moreItems[size] = item;
        moreSeconds[size] = when;
        moreAmounts[size] = amount;
        moreKinds[size] = kind;
        return new Profile(
                user, moreItems, moreSeconds, moreAmounts, moreKinds, Math.max(now, when), country);
    }

    /** Who lives there; ISO 3166 or whatever the log's countries are named by. */
    public Profile in(String where) {
        return new Profile(user, items, seconds, amounts, kinds, now, where);
    }

    /** Index of the customer in the training's vocabulary; none for strangers and sessions. */
    public Optional<Integer> user() {
        return user == NOBODY ? Optional.empty() : Optional.of(user);
    }

    @Override
    public int size() {
        return items.length;
    }

    @Override
    public int item(int at) {
        return items[at];
    }

    /** When it was done, seconds of the epoch. */
    @Override
    public long seconds(int at) {
        return seconds[at];
    }

    /** How many, or how much it counts; at least 0. */
    @Override
    public float amount(int at) {
        return amounts[at];
    }

    @Override
    public EventKind kind(int at) {
        return kinds[at];
    }

    /** When the answer is wanted, seconds of the epoch. */
    @Override
    public long now() {
        return now;
    }

    /** Empty where it is not known. */
    public String country() {
        return country;
    }

    /** Not thread-safe. */
    public static final class Builder {
        private int user = NOBODY;
        private int[] items = new int[16];
        private long[] seconds = new long[16];
        private float[] amounts = new float[16];
        private EventKind[] kinds = new EventKind[16];
        private long now;
        private int size;

        private Builder(long now) {
            this.now = now;
        }

        /** Who it is, as an index of the training's vocabulary. */
        public Builder user(int index) {
            user = index;
            return this;
        }

        /** The answer is wanted then, or when the last thing was done if that is later. */
        public Builder add(int item, EventKind kind, long when, float amount) {
            if (size == items.length) {
                items = Arrays.copyOf(items, 2 * size);
                seconds = Arrays.copyOf(seconds, 2 * size);
                amounts = Arrays.copyOf(amounts, 2 * size);
                kinds = Arrays.copyOf(kinds, 2 * size);
            }
            items[size] = item;
            seconds[size] = when;
            amounts[size] = amount;
            kinds[size++] = kind;
            now = Math.max(now, when);
            return this;
        }

        public Profile build() {
            return new Profile(
                    user,
                    Arrays.copyOf(items, size),
                    Arrays.copyOf(seconds, size),
                    Arrays.copyOf(amounts, size),
                    Arrays.copyOf(kinds, size),
                    now,
                    "");
        }
    }
}
