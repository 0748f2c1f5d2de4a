package io.suanpan.customers.training.value;

import io.suanpan.customers.value.PurchaseFamily;
import io.suanpan.customers.value.PurchaseHistory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Fits a model of repeat buying by maximum likelihood, without a penalty. The unit of time scales
 * alpha and beta and nothing else; the order of the customers changes nothing. Stateless,
 * deterministic.
 */
public final class PurchaseTrainer {
    private static final double[] SHAPES = {0.3, 1};

    private PurchaseTrainer() {}

    /**
     * @param histories of one and the same end of observation and unit of time
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} where no customer has bought
     *     again
     */
    public static FittedPurchases fit(PurchaseFamily family, List<PurchaseHistory> histories) {
        return fit(family, PurchaseHistories.of(histories));
    }

    private static FittedPurchases fit(PurchaseFamily family, PurchaseHistories histories) {
        int width = family.parameterNames().size();
        var maximum =
                new MaximumLikelihood(likelihood(family, histories), width)
                        .from(starts(family, histories.meanAge()));
        Map<String, Double> errors = new LinkedHashMap<>();
        for (int i = 0; i < width; i++) {
            errors.put(family.parameterNames().get(i), maximum.standardErrors().get(i));
        }
        return new FittedPurchases(
                family.model(listed(maximum.parameters(), width)), maximum.logLikelihood(), errors);
    }

    private static List<Double> listed(Vector parameters, int width) {
        return IntStream.range(0, width).mapToObj(parameters::get).toList();
    }

    private static Likelihood likelihood(PurchaseFamily family, PurchaseHistories histories) {
        return switch (family) {
            case BG_NBD -> new BetaGeometricLikelihood(histories, false);
            case MBG_NBD -> new BetaGeometricLikelihood(histories, true);
            case PARETO_NBD -> new ParetoLikelihood(histories);
        };
    }

    /** From rates that differ much between customers, and from rates that differ little. */
    private static double[][] starts(PurchaseFamily family, double age) {
        double[][] starts = new double[SHAPES.length][];
        for (int i = 0; i < SHAPES.length; i++) {
            double shape = SHAPES[i];
            starts[i] =
                    switch (family) {
                        case BG_NBD, MBG_NBD -> new double[] {shape, age / 4, shape, 2};
                        case PARETO_NBD -> new double[] {shape, age / 4, shape, age / 4};
                    };
        }
        return starts;
    }
}
