package io.suanpan.customers.value;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pareto/NBD in which the first purchase tells something of the customer: with z = (ln(1 + spend) -
 * mean)/deviation, the rate of buying is multiplied by e^(buying·z) and the rate of leaving by
 * e^(leaving·z) (Fader and Hardie 2007, Incorporating Time-Invariant Covariates into the Pareto/NBD
 * and BG/NBD Models). For one spend it is a plain {@link ParetoModel}. Immutable, thread-safe.
 */
public final class SpendParetoModel {
    private final ParetoModel typical;
    private final double buying;
    private final double leaving;
    private final double mean;
    private final double deviation;

    /**
     * @param typical the model of a customer of the mean
     * @param buying effect of a deviation more of ln(1 + spend) on the logarithm of the rate of
     *     buying
     * @param leaving the same on the rate of leaving
     * @param mean of ln(1 + spend) over customers
     * @param deviation its standard deviation, above 0
     */
    public SpendParetoModel(
            ParetoModel typical, double buying, double leaving, double mean, double deviation) {
        this.typical = typical;
        this.buying = finite("buying", buying);
        this.leaving = finite("leaving", leaving);
        this.mean = finite("mean", mean);
        this.deviation = Positive.parameter("deviation", deviation);
    }

    /** The model of customers whose first purchase was {@code firstSpend}, in money, 0 or more. */
    public ParetoModel of(double firstSpend) {
        double z = (Math.log1p(Positive.amount(firstSpend)) - mean) / deviation;
        return typical.faster(Math.exp(buying * z), Math.exp(leaving * z));
    }

    public Map<String, Double> parameters() {
        Map<String, Double> all = new LinkedHashMap<>(typical.parameters());
        all.put("buying", buying);
        all.put("leaving", leaving);
        all.put("mean", mean);
        all.put("deviation", deviation);
        return all;
    }

    private static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The parameter " + name + " is " + value + ".",
                    "Give a finite number.");
        }
        return value;
    }
}
