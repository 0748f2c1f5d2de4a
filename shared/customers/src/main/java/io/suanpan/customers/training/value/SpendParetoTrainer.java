package io.suanpan.customers.training.value;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.value.ParetoModel;
import io.suanpan.customers.value.PurchaseFamily;
import io.suanpan.customers.value.PurchaseModel;
import io.suanpan.customers.value.SpendParetoModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits {@link SpendParetoModel} by maximum likelihood, from the plain Pareto/NBD. The standardised
 * spend is rounded to a tenth, so that equal customers can be counted; that moves a parameter by
 * far less than its standard error. Stateless, deterministic, whatever the order of the customers.
 */
public final class SpendParetoTrainer {
    private static final double TENTH = 10;

    private SpendParetoTrainer() {}

    /**
     * @param standardErrors of r, alpha, s, beta, buying and leaving
     */
    public record Fitted(
            SpendParetoModel model, double logLikelihood, Map<String, Double> standardErrors) {
        public Fitted {
            standardErrors = Map.copyOf(standardErrors);
        }
    }

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} where no customer has bought again, or all spent
     *     the same at first
     */
    public static Fitted fit(List<FirstPurchase> customers) {
        PurchaseModel plain =
                PurchaseTrainer.fit(
                                PurchaseFamily.PARETO_NBD,
                                customers.stream().map(FirstPurchase::history).toList())
                        .model();
        Standard standard = Standard.of(customers);
        var likelihood =
                new SpendParetoLikelihood(
                        customers.stream()
                                .map(it ->
                                        new SpendParetoLikelihood.Cell(
                                                it.history(), standard.of(it.firstSpend())))
                                .toList());
        List<Double> start = plain.values();
        var maximum =
                new MaximumLikelihood(likelihood, 6)
                        .from(
                                new double[] {
                                    start.get(0), start.get(1), start.get(2), start.get(3), 1, 1
                                });
        return fitted(maximum, standard);
    }

    private static Fitted fitted(MaximumLikelihood.Maximum maximum, Standard standard) {
        Vector p = maximum.parameters();
        Vector errors = maximum.standardErrors();
        Map<String, Double> named = new LinkedHashMap<>();
        List<String> plain = PurchaseFamily.PARETO_NBD.parameterNames();
        for (int i = 0; i < plain.size(); i++) {
            named.put(plain.get(i), errors.get(i));
        }
        // The delta method back from the exponential.
        named.put("buying", errors.get(4) / p.get(4));
        named.put("leaving", errors.get(5) / p.get(5));
        var model =
                new SpendParetoModel(
                        new ParetoModel(p.get(0), p.get(1), p.get(2), p.get(3)),
                        Math.log(p.get(4)),
                        Math.log(p.get(5)),
                        standard.mean(),
                        standard.deviation());
        return new Fitted(model, maximum.logLikelihood(), named);
    }

    /** How ln(1 + spend) is spread over customers. */
    private record Standard(double mean, double deviation) {
        static Standard of(List<FirstPurchase> customers) {
            double[] logs =
                    customers.stream()
                            .mapToDouble(it -> Math.log1p(it.firstSpend()))
                            .sorted()
                            .toArray();
            if (logs[0] == logs[logs.length - 1]) {
                throw new SuanpanException(
                        ErrorCode.IMPOSSIBLE,
                        "All customers spent the same at first: it tells nothing of them.",
                        "Use Pareto/NBD without the first spend.");
            }
            double mean = mean(logs);
            for (int i = 0; i < logs.length; i++) {
                logs[i] = (logs[i] - mean) * (logs[i] - mean);
            }
            return new Standard(mean, Math.sqrt(mean(logs)));
        }

        private static double mean(double[] values) {
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            return sum / values.length;
        }

        double of(double firstSpend) {
            return Math.rint((Math.log1p(firstSpend) - mean) / deviation * TENTH) / TENTH;
        }
    }
}
