package io.suanpan.forecasting.intermittent;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.ModelSummary;
import io.suanpan.forecasting.Series;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts around a level that follows what sells: Poisson, negative binomial, or that with extra
 * zeros. Smoothing, dispersion and extra zeros are the most likely ones (Snyder, Ord and Beaumont
 * 2012, with the level of {@link Levels}). Time is linear in the history, some hundred evaluations
 * of its likelihood; ten times that with extra zeros.
 */
public final class CountMethod implements ForecastMethod {
    private static final double[] SMOOTHINGS = {0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4};
    private static final double[] NO_EXTRA_ZEROS = {0};
    private static final double[] EXTRA_ZEROS = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

    private final String name;
    private final String form;
    private final boolean dispersed;
    private final double[] extraZeros;

    private CountMethod(String name, String form, boolean dispersed, double[] extraZeros) {
        this.name = name;
        this.form = form;
        this.dispersed = dispersed;
        this.extraZeros = extraZeros;
    }

    public static CountMethod poisson() {
        return new CountMethod("poisson", "Poisson", false, NO_EXTRA_ZEROS);
    }

    public static CountMethod negativeBinomial() {
        return new CountMethod("negative-binomial", "negative binomial", true, NO_EXTRA_ZEROS);
    }

    /** A share of the zeros comes from elsewhere: the product was not on offer, not in season. */
    public static CountMethod zeroInflated() {
        return new CountMethod(
                "zero-inflated", "zero-inflated negative binomial", true, EXTRA_ZEROS);
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} for negative demand
     */
    @Override
    public FittedModel fit(Series history) {
        if (Occurrences.of(history).none()) {
            return new CountModel(summary(0, NegativeBinomial.ZERO, 0), NegativeBinomial.ZERO, 0);
        }
        CountLikelihood likelihood = new CountLikelihood(history);
        double best = Double.NEGATIVE_INFINITY;
        double smoothing = 0;
        NegativeBinomial counts = NegativeBinomial.ZERO;
        for (double alpha : SMOOTHINGS) {
            Levels levels = Levels.of(history, alpha);
            for (double zeros : extraZeros) {
                double dispersion = dispersed ? likelihood.bestDispersion(levels, zeros) : 0;
                double likely = likelihood.of(levels, dispersion, zeros);
                if (likely > best) {
                    best = likely;
                    smoothing = alpha;
                    counts = new NegativeBinomial(levels.last() / (1 - zeros), dispersion, zeros);
                }
            }
        }
        double share = Levels.lastShare(history.length(), smoothing);
        return new CountModel(summary(best, counts, smoothing), counts, share);
    }

    private ModelSummary summary(double likelihood, NegativeBinomial counts, double smoothing) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("alpha", smoothing);
        parameters.put("mean", counts.expected());
        parameters.put("dispersion", counts.dispersion());
        if (extraZeros.length > 1) {
            parameters.put("extraZeros", counts.extraZeros());
        }
        return new ModelSummary(form, parameters, likelihood, Double.NaN);
    }
}
