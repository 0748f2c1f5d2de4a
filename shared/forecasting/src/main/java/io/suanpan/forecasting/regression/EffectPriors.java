package io.suanpan.forecasting.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is thought of the effects of regressors by name: learned from other products, or little.
 * Immutable.
 */
public final class EffectPriors {
    /** Estimates that halve the weak prior's variance at least have something to say. */
    private static final double LEAST_GAIN = 2;

    /** Products never are all alike. */
    private static final double LEAST_DEVIATION = 0.02;

    private static final int LEAST_PRODUCTS = 3;

    private final Map<String, EffectPrior> known;

    private EffectPriors(Map<String, EffectPrior> known) {
        this.known = known;
    }

    /** 0 by the usual deviation of the kind. */
    public static EffectPriors weak() {
        return new EffectPriors(Map.of());
    }

    /** With what is thought of one. */
    public EffectPriors with(String name, EffectPrior prior) {
        Map<String, EffectPrior> all = new TreeMap<>(known);
        all.put(name, prior);
        return new EffectPriors(all);
    }

    public EffectPrior of(String name, RegressorKind kind) {
        return known.getOrDefault(name, new EffectPrior(0, kind.usualDeviation()));
    }

    /**
     * Learned from the effects of many products, each fitted with {@link #weak} priors: of each
     * regressor the mean over products and the variance between them, which is what is left of
     * their spread when that of their errors is taken off (DerSimonian and Laird 1986). What fewer
     * than three products tell of stays weak. Linear.
     */
    public static EffectPriors learned(List<List<Effect>> products) {
        Map<String, List<Effect>> byName = new TreeMap<>();
        for (List<Effect> product : products) {
            for (Effect effect : product) {
                byName.computeIfAbsent(effect.name(), _ -> new ArrayList<>()).add(effect);
            }
        }
        Map<String, EffectPrior> learned = new TreeMap<>();
        byName.forEach((name, effects) -> {
            Estimates estimates = new Estimates();
            effects.forEach(estimates::add);
            if (estimates.count >= LEAST_PRODUCTS) {
                learned.put(name, estimates.prior());
            }
        });
        return new EffectPriors(learned);
    }

    /** What products say by themselves: their estimates with the weak prior taken out again. */
    private static final class Estimates {
        private final List<double[]> valuesAndWeights = new ArrayList<>();
        private int count;

        void add(Effect effect) {
            double weak = effect.kind().usualDeviation();
            double all = 1 / (effect.standardError() * effect.standardError());
            double own = all - 1 / (weak * weak);
            if (all * weak * weak >= LEAST_GAIN) {
                valuesAndWeights.add(new double[] {effect.coefficient() * all / own, own});
                count++;
            }
        }

        EffectPrior prior() {
            double mean = mean(0);
            double weights = 0;
            double squares = 0;
            double spread = 0;
            for (double[] one : valuesAndWeights) {
                weights += one[1];
                squares += one[1] * one[1];
                spread += one[1] * (one[0] - mean) * (one[0] - mean);
            }
            double between = Math.max(0, (spread - (count - 1)) / (weights - squares / weights));
            double deviation = Math.max(LEAST_DEVIATION, Math.sqrt(between));
            return new EffectPrior(mean(between), deviation);
        }

        private double mean(double between) {
            double sum = 0;
            double weights = 0;
            for (double[] one : valuesAndWeights) {
                double weight = 1 / (between + 1 / one[1]);
                sum += weight * one[0];
                weights += weight;
            }
            return sum / weights;
        }
    }
}
