package io.suanpan.recommendation.serving;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.EventKind;

/**
 * What a customer did, oldest first. Immutable.
 *
 * @param customerId the shop's id
 * @param user index in the training's vocabulary
 * @param country where the last order went, ISO 3166; empty where it is not known
 * @param deeds what was done
 */
public record CustomerHistory(String customerId, int user, String country, Deeds deeds) {

    /** Columns of what was done with items, oldest first. */
    public static final class Deeds {
        private final int[] item;
        private final long[] seconds;
        private final float[] amount;
        private final EventKind[] kind;

        private Deeds(int[] item, long[] seconds, float[] amount, EventKind[] kind) {
            this.item = item;
            this.seconds = seconds;
            this.amount = amount;
            this.kind = kind;
        }

        /** Copies nothing: the arrays are given away. */
        static Deeds of(int[] item, long[] seconds, float[] amount, EventKind[] kind) {
            return new Deeds(item, seconds, amount, kind);
        }

        /** As a profile has them. */
        public static Deeds of(Profile profile) {
            int size = profile.size();
            var deeds =
                    new Deeds(new int[size], new long[size], new float[size], new EventKind[size]);
            for (int i = 0; i < size; i++) {
                deeds.item[i] = profile.item(i);
                deeds.seconds[i] = profile.seconds(i);
                deeds.amount[i] = profile.amount(i);
                deeds.kind[i] = profile.kind(i);
            }
            return deeds;
        }

        public int size() {
            return item.length;
        }

        /** Index in the model's catalogue. */
        public int item(int at) {
            return item[at];
        }

        /** Of the epoch. */
        public long seconds(int at) {
            return seconds[at];
        }

        public float amount(int at) {
            return amount[at];
        }

        public EventKind kind(int at) {
            return kind[at];
        }
    }
}
