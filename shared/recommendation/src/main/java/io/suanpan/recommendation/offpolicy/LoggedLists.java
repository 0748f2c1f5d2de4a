package io.suanpan.recommendation.offpolicy;

import java.util.Arrays;
import java.util.List;

/** Logged lists with their rewards, column by column. Immutable. */
public final class LoggedLists {
    private final int[] starts;
    private final Slot[] slots;
    private final int positions;

    private LoggedLists(int[] starts, Slot[] slots, int positions) {
        this.starts = starts;
        this.slots = slots;
        this.positions = positions;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** How many lists. */
    public int size() {
        return starts.length - 1;
    }

    /** How long the longest is. */
    public int positions() {
        return positions;
    }

    public int length(int list) {
        return starts[list + 1] - starts[list];
    }

    public Slot slot(int list, int position) {
        return slots[starts[list] + position];
    }

    /** Collects lists, each independent of the others. Not thread-safe. */
    public static final class Builder {
        private int[] starts = new int[64];
        private Slot[] slots = new Slot[256];
        private int lists;
        private int positions;

        private Builder() {}

        /**
         * @param list the first position first; may be empty
         */
        public Builder add(List<Slot> list) {
            int from = starts[lists];
            int to = from + list.size();
            if (to > slots.length) {
                slots = Arrays.copyOf(slots, Math.max(to, 2 * slots.length));
            }
            for (int i = 0; i < list.size(); i++) {
                slots[from + i] = list.get(i);
            }
            lists++;
            if (lists == starts.length) {
                starts = Arrays.copyOf(starts, 2 * lists);
            }
            starts[lists] = to;
            positions = Math.max(positions, list.size());
            return this;
        }

        public LoggedLists build() {
            return new LoggedLists(
                    Arrays.copyOf(starts, lists + 1),
                    Arrays.copyOf(slots, starts[lists]),
                    positions);
        }
    }
}
