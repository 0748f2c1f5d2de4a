package io.suanpan.recommendation.repeat;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.RecommenderTrainer;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.repeat.ItemRhythms.Values;

/** Learns how often and after how long customers buy the shop's items again. O(log). */
public record RepeatTrainer(RepeatOptions options) implements RecommenderTrainer {
    @Override
    public String name() {
        return "repeat";
    }

    @Override
    public RepeatPurchases train(InteractionLog log) {
        Sums sums = new Sums(log.items().size());
        for (int user = 0; user < log.users().size(); user++) {
            Rhythms.of(Profile.of(log, user, log.end())).forEach(sums::add);
        }
        float[] rate = sums.rates();
        double[] moments = new double[2];
        for (int user = 0; user < log.users().size(); user++) {
            Rhythms.of(Profile.of(log, user, log.end()))
                    .forEach((item, rhythm) -> addMoments(rate[item], rhythm, moments));
        }
        ItemRhythms items =
                new ItemRhythms(shape(moments), new Values(rate), new Values(sums.intervals()));
        return new RepeatPurchases(options, items);
    }

    /** Of k ~ Poisson(λ t), λ ~ Gamma: var(k) = μt + (μt)² / shape. */
    private static void addMoments(double rate, Rhythm rhythm, double[] moments) {
        double expected = rate * rhythm.observedDays();
        double off = rhythm.again() - expected;
        moments[0] += expected * expected;
        moments[1] += off * off - expected;
    }

    /**
     * Between a twentieth, where almost all comes from few customers, and 20, where all are alike.
     */
    private static double shape(double[] moments) {
        double shape = moments[1] > 0 ? moments[0] / moments[1] : 20;
        return Math.clamp(shape, 0.05, 20);
    }

    /** Adds up the customers of each item. What one item lacks is borrowed from the whole shop. */
    private static final class Sums {
        /** Customers of the shop's mean that each item has besides its own. */
        private static final double BORROWED = 5;

        private final int[] customers;
        private final double[] again;
        private final double[] observedDays;
        private final double[] spanDays;

        Sums(int items) {
            customers = new int[items];
            again = new double[items];
            observedDays = new double[items];
            spanDays = new double[items];
        }

        void add(int item, Rhythm rhythm) {
            customers[item]++;
            again[item] += rhythm.again();
            observedDays[item] += rhythm.observedDays();
            spanDays[item] += rhythm.spanDays();
        }

        float[] rates() {
            return ratios(again, observedDays, 0);
        }

        float[] intervals() {
            return ratios(spanDays, again, 1);
        }

        /** Over / under, with the whole shop's of as many customers as are borrowed. */
        private float[] ratios(double[] over, double[] under, double none) {
            double allOver = 0;
            double allUnder = 0;
            double all = 0;
            for (int item = 0; item < over.length; item++) {
                allOver += over[item];
                allUnder += under[item];
                all += customers[item];
            }
            float[] ratios = new float[over.length];
            for (int item = 0; item < ratios.length; item++) {
                double divisor = under[item] + BORROWED * allUnder / Math.max(1, all);
                double dividend = over[item] + BORROWED * allOver / Math.max(1, all);
                ratios[item] = (float) (divisor > 0 ? dividend / divisor : none);
            }
            return ratios;
        }
    }
}
