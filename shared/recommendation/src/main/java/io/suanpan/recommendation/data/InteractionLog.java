package io.suanpan.recommendation.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What customers did with items, oldest first; what happened in the same second keeps the order in
 * which it was added. Columns of primitives, immutable and thread-safe.
 */
public final class InteractionLog {
    private final Vocabulary users;
    private final Vocabulary items;
    private final int[] user;
    private final int[] item;
    private final long[] seconds;
    private final float[] amount;
    private final EventKind[] kind;
    private final int[] userStarts;
    private final int[] byUser;

    private InteractionLog(
            Vocabulary users,
            Vocabulary items,
            int[] user,
            int[] item,
            long[] seconds,
            float[] amount,
            EventKind[] kind) {
        this.users = users;
        this.items = items;
        this.user = user;
        this.item = item;
        this.seconds = seconds;
        this.amount = amount;
        this.kind = kind;
        userStarts = Groups.starts(user, users.size());
        byUser = Groups.members(user, userStarts);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Vocabulary users() {
        return users;
    }

    public Vocabulary items() {
        return items;
    }

    public int size() {
        return user.length;
    }

    public int user(int row) {
        return user[row];
    }

    public int item(int row) {
        return item[row];
    }

    /** When, seconds of the epoch. */
    public long seconds(int row) {
        return seconds[row];
    }

    /** How many, or how much it counts; at least 0. */
    public float amount(int row) {
        return amount[row];
    }

    public EventKind kind(int row) {
        return kind[row];
    }

    /** The rows of a user, oldest first. */
    public int[] rowsOf(int ofUser) {
        return Arrays.copyOfRange(byUser, userStarts[ofUser], userStarts[ofUser + 1]);
    }

    /** The last moment of the log; the least there is where it is empty. */
    public long end() {
        return size() == 0 ? Long.MIN_VALUE : seconds[size() - 1];
    }

    /**
     * Some of the rows, with the same vocabularies: who or what has no row left keeps its index.
     */
    public InteractionLog where(IntPredicate row) {
        int[] kept = IntStream.range(0, size()).filter(row).toArray();
        int[] keptUser = new int[kept.length];
        int[] keptItem = new int[kept.length];
        long[] keptSeconds = new long[kept.length];
        float[] keptAmount = new float[kept.length];
        EventKind[] keptKind = new EventKind[kept.length];
        for (int i = 0; i < kept.length; i++) {
            keptUser[i] = user[kept[i]];
            keptItem[i] = item[kept[i]];
            keptSeconds[i] = seconds[kept[i]];
            keptAmount[i] = amount[kept[i]];
            keptKind[i] = kind[kept[i]];
        }
        return new InteractionLog(
                users, items, keptUser, keptItem, keptSeconds, keptAmount, keptKind);
    }

    /** What happened before a moment. */
    public InteractionLog before(long moment) {
        return where(row -> seconds[row] < moment);
    }

    /** What happened from a moment on. */
    public InteractionLog from(long moment) {
        return where(row -> seconds[row] >= moment);
    }

    /** The users that have a row. */
    public Vocabulary knownUsers() {
        return known(users, user);
    }

    /** The items that have a row. */
    public Vocabulary knownItems() {
        return known(items, item);
    }

    private static Vocabulary known(Vocabulary all, int[] indices) {
        return Vocabulary.of(
                Arrays.stream(indices).distinct().sorted().mapToObj(all::name).toList());
    }

    /** The rows whose user and item are both among these, numbered as these number them. */
    public InteractionLog over(Vocabulary someUsers, Vocabulary someItems) {
        int[] userOf = places(users, someUsers);
        int[] itemOf = places(items, someItems);
        InteractionLog kept = where(row -> userOf[user[row]] >= 0 && itemOf[item[row]] >= 0);
        return new InteractionLog(
                someUsers,
                someItems,
                Arrays.stream(kept.user).map(u -> userOf[u]).toArray(),
                Arrays.stream(kept.item).map(i -> itemOf[i]).toArray(),
                kept.seconds,
                kept.amount,
                kept.kind);
    }

    private static int[] places(Vocabulary before, Vocabulary after) {
        return before.names().stream().mapToInt(name -> after.index(name).orElse(-1)).toArray();
    }

    /**
     * @throws IllegalArgumentException for an amount that is not finite or below 0
     */
    public static void requireAmount(String user, String item, float amount) {
        if (!(amount >= 0) || Float.isInfinite(amount)) {
            throw new IllegalArgumentException(
                    "The amount of %s with %s is %s; it must be finite and at least 0"
                            .formatted(user, item, amount));
        }
    }

    /** Collects rows in any order. Not thread-safe. */
    public static final class Builder {
        private final Map<String, Integer> users = new HashMap<>();
        private final Map<String, Integer> items = new HashMap<>();
        private int[] user = new int[1024];
        private int[] item = new int[1024];
        private long[] seconds = new long[1024];
        private float[] amount = new float[1024];
        private EventKind[] kind = new EventKind[1024];
        private int size;

        private Builder() {}

        /** Makes an item known with which nobody has done anything yet. */
        public Builder item(String name) {
            items.computeIfAbsent(name, _ -> items.size());
            return this;
        }

        /**
         * @param amount how many, or how much it counts: finite, at least 0
         * @throws IllegalArgumentException for another amount
         */
        public Builder add(String ofUser, String ofItem, long when, EventKind what, float howMany) {
            requireAmount(ofUser, ofItem, howMany);
            if (size == user.length) {
                grow();
            }
            user[size] = users.computeIfAbsent(ofUser, _ -> users.size());
            item[size] = items.computeIfAbsent(ofItem, _ -> items.size());
            seconds[size] = when;
            amount[size] = howMany;
            kind[size++] = what;
            return this;
        }

        private void grow() {
            int more = 2 * size;
            user = Arrays.copyOf(user, more);
            item = Arrays.copyOf(item, more);
            seconds = Arrays.copyOf(seconds, more);
            amount = Arrays.copyOf(amount, more);
            kind = Arrays.copyOf(kind, more);
        }

        /**
         * The log; users and items are numbered by name, so that the order of adding is forgotten.
         */
        public InteractionLog build() {
            List<String> userNames = users.keySet().stream().sorted().toList();
            List<String> itemNames = items.keySet().stream().sorted().toList();
            Vocabulary userIds = Vocabulary.of(userNames);
            Vocabulary itemIds = Vocabulary.of(itemNames);
            int[] userOf = renumbered(users, userIds);
            int[] itemOf = renumbered(items, itemIds);
            Integer[] order = new Integer[size];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> Long.compare(seconds[a], seconds[b]));
            int[] sortedUser = new int[size];
            int[] sortedItem = new int[size];
            long[] sortedSeconds = new long[size];
            float[] sortedAmount = new float[size];
            EventKind[] sortedKind = new EventKind[size];
            for (int i = 0; i < size; i++) {
                sortedUser[i] = userOf[user[order[i]]];
                sortedItem[i] = itemOf[item[order[i]]];
                sortedSeconds[i] = seconds[order[i]];
                sortedAmount[i] = amount[order[i]];
                sortedKind[i] = kind[order[i]];
            }
            return new InteractionLog(
                    userIds,
                    itemIds,
                    sortedUser,
                    sortedItem,
                    sortedSeconds,
                    sortedAmount,
                    sortedKind);
        }

        private static int[] renumbered(Map<String, Integer> before, Vocabulary after) {
            int[] to = new int[after.size()];
            before.forEach((name, index) -> to[index] = after.index(name).orElseThrow());
            return to;
        }
    }
}
