package io.suanpan.customers.training.value;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.value.GammaGammaModel;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.special.Gamma;

/**
 * Fits the gamma-gamma model by maximum likelihood, without a penalty; see {@link GammaGammaModel}
 * for the source. The unit of money scales v and nothing else. Stateless, deterministic, whatever
 * the order of the customers.
 */
public final class GammaGammaTrainer {
    private static final int LEAST_CUSTOMERS = 10;
    private static final Comparator<SpendHistory> ORDER =
            Comparator.comparingInt(SpendHistory::purchases)
                    .thenComparingDouble(SpendHistory::meanSpend);

    private GammaGammaTrainer() {}

    /**
     * @param logLikelihood of all customers
     * @param standardErrors of p, q and v
     */
    public record Fitted(
            GammaGammaModel model, double logLikelihood, Map<String, Double> standardErrors) {
        public Fitted {
            standardErrors = Map.copyOf(standardErrors);
        }
    }

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} where there are too few customers, or their spend
     *     has no mean
     */
    public static Fitted fit(List<SpendHistory> histories) {
        if (histories.size() < LEAST_CUSTOMERS) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "%d customers have bought again; it takes %d to learn what they spend."
                            .formatted(histories.size(), LEAST_CUSTOMERS),
                    "Import more orders.");
        }
        List<SpendHistory> sorted = histories.stream().sorted(ORDER).toList();
        double mean = sorted.stream().mapToDouble(SpendHistory::meanSpend).average().orElseThrow();
        var maximum =
                new MaximumLikelihood((parameters, gradient) -> at(sorted, parameters, gradient), 3)
                        .from(new double[] {2, 3, mean}, new double[] {6, 4, mean / 2});
        Map<String, Double> errors = new LinkedHashMap<>();
        errors.put("p", maximum.standardErrors().get(0));
        errors.put("q", maximum.standardErrors().get(1));
        errors.put("v", maximum.standardErrors().get(2));
        var p = maximum.parameters();
        return new Fitted(
                new GammaGammaModel(p.get(0), p.get(1), p.get(2)), maximum.logLikelihood(), errors);
    }

    private static double at(List<SpendHistory> histories, double[] parameters, double[] gradient) {
        double p = parameters[0];
        double q = parameters[1];
        double v = parameters[2];
        double sum = 0;
        double byP = 0;
        double byQ = 0;
        double byV = 0;
        for (SpendHistory history : histories) {
            double x = history.purchases();
            double m = history.meanSpend();
            double logScale = Math.log(v + m * x);
            double psi = Gamma.digamma(p * x + q);
            sum +=
                    Gamma.logGamma(p * x + q)
                            - Gamma.logGamma(p * x)
                            + q * Math.log(v)
                            + (p * x - 1) * Math.log(m)
                            + p * x * Math.log(x)
                            - (p * x + q) * logScale;
            byP += x * (psi - Gamma.digamma(p * x) + Math.log(m) + Math.log(x) - logScale);
            byQ += psi + Math.log(v) - logScale;
            byV += q / v - (p * x + q) / (v + m * x);
        }
        int customers = histories.size();
        gradient[0] = byP;
        gradient[1] = byQ - customers * Gamma.digamma(q);
        gradient[2] = byV;
        return sum - customers * Gamma.logGamma(q);
    }
}
