package io.suanpan.customers.value;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;

/**
 * What a customer spends at a time. Purchases are Gamma(p, ν) around the customer's own mean, the ν
 * of customers Gamma(q, v), so that the mean spend m̄ of x purchases is drawn to that of all
 * customers, the more the fewer purchases there are:
 *
 * <pre>E(M) = ((q - 1) · v·p/(q - 1) + p·x · m̄) / (p·x + q - 1)</pre>
 *
 * (Fader, Hardie and Lee 2005, RFM and CLV; Fader and Hardie 2013, The Gamma-Gamma Model). A
 * customer with no repeat purchase gets the mean of all. Independent of how often it buys, which a
 * shop should check.
 *
 * @param p shape of a customer's purchases
 * @param q shape over customers, above 1, else customers have no mean
 * @param v scale, in money
 */
public record GammaGammaModel(double p, double q, double v) {
    public GammaGammaModel {
        Positive.parameter("p", p);
        Positive.parameter("v", v);
        if (!(q > 1 && q < Double.POSITIVE_INFINITY)) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The spend of customers has no mean: q is " + q + ", not above 1.",
                    "Import more repeat purchases, or look for a few that are absurdly large.");
        }
    }

    /**
     * @param purchases that the mean is taken of, 0 or more
     * @param meanSpend of them, in the unit of {@link #v()}; not looked at where there are none
     */
    public double expectedSpend(int purchases, double meanSpend) {
        double seen = purchases == 0 ? 0 : p * purchases * meanSpend;
        return (v * p + seen) / (p * purchases + q - 1);
    }

    /** The mean spend of all customers. */
    public double meanSpend() {
        return v * p / (q - 1);
    }
}
