package io.suanpan.customers.training.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How three tellers of a customer's money are weighed: the geometric mean whose ranking is best
 * over the dates learned from, of all weights in quarters; where two are equal, that of fewer
 * tellers. Quarters, since the curve is flat: finer weights follow the noise. Best is the largest
 * sum of two: the share of the money in the first tenth of the customers, which is what a shop acts
 * on but hangs on few of them, and the Gini coefficient, which all of them make.
 *
 * @param weights of {@link #TELLERS}, together 1
 * @param gini of the pool, mean over the dates
 * @param topDecileShare of the money, likewise
 * @param single the Gini coefficient of each teller alone
 */
public record ValuePool(
        List<Double> weights, double gini, double topDecileShare, List<Double> single) {
    /** The tellers, in the order of the weights. */
    public static final List<String> TELLERS =
            List.of("two-part-boosting", "purchase-models", "past-spend");

    private static final int PARTS = 4;
    private static final double EQUAL = 1e-6;

    public ValuePool {
        weights = List.copyOf(weights);
        single = List.copyOf(single);
    }

    /** Takes the numbers of one date out of those of all. */
    @FunctionalInterface
    public interface Moments {
        double[] of(int moment, double[] all);
    }

    /**
     * @param tellers what each says of each row
     * @param came what came to each row
     */
    public static ValuePool choose(
            int moments, Moments split, List<double[]> tellers, double[] came) {
        List<Double> single = new ArrayList<>();
        List<Double> best = List.of();
        Figures highest = new Figures(Double.NEGATIVE_INFINITY, 0);
        for (List<Double> weights : grid()) {
            Figures told = figures(moments, split, ValueModel.pool(weights, tellers), came);
            if (weights.contains(1.0)) {
                single.add(told.gini());
            }
            if (told.sum() > highest.sum() + EQUAL || best.isEmpty()) {
                highest = told;
                best = weights;
            }
        }
        return new ValuePool(best, highest.gini(), highest.share(), single);
    }

    /** Of one ranking, means over the dates. */
    private record Figures(double gini, double share) {
        double sum() {
            return gini + share;
        }
    }

    /** The tellers alone in their order, then pairs, then all three. */
    private static List<List<Double>> grid() {
        List<List<Double>> grid = new ArrayList<>();
        for (int first = PARTS; first >= 0; first--) {
            for (int second = PARTS - first; second >= 0; second--) {
                grid.add(
                        List.of(
                                (double) first / PARTS,
                                (double) second / PARTS,
                                (double) (PARTS - first - second) / PARTS));
            }
        }
        grid.sort(java.util.Comparator.comparingLong(ValuePool::voices));
        return grid;
    }

    private static long voices(List<Double> weights) {
        return weights.stream().filter(weight -> weight > 0).count();
    }

    private static Figures figures(int moments, Moments split, double[] scores, double[] came) {
        double ginis = 0;
        double shares = 0;
        int counted = 0;
        for (int moment = 0; moment < moments; moment++) {
            Ranking ranking = Ranking.of(split.of(moment, scores));
            double[] money = split.of(moment, came);
            double gini = ranking.gini(money);
            if (!Double.isNaN(gini)) {
                ginis += gini;
                shares += ranking.topDecileShare(money);
                counted++;
            }
        }
        return counted == 0 ? new Figures(0, 0) : new Figures(ginis / counted, shares / counted);
    }

    /** Which tellers have a say, as a card names it. */
    public String algorithm() {
        List<String> voices = new ArrayList<>();
        for (int i = 0; i < TELLERS.size(); i++) {
            if (weights.get(i) > 0) {
                voices.add(TELLERS.get(i));
            }
        }
        return String.join("+", voices);
    }

    /** The pool of the rows of one date, scaled to {@code level} times the purchase models' sum. */
    public double[] values(List<double[]> tellers, double level) {
        double[] values = ValueModel.pool(weights, tellers);
        ValueModel.scale(values, level * Arrays.stream(tellers.get(1)).sum());
        return values;
    }
}
