package io.suanpan.customers.value;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pareto/NBD. Rates of buying are Gamma(r, alpha) over customers, rates of leaving Gamma(s, beta).
 *
 * <pre>
 * P(alive) = (alpha + T)^-(r + x) · (beta + T)^-s / (the same + s·∫ (alpha + τ)^-(r + x) · (beta + τ)^-(s + 1) dτ)
 * E = P(alive) · (r + x)·(beta + T)/(alpha + T) · (1 - ((beta + T)/(beta + T + t))^(s - 1))/(s - 1)
 * </pre>
 *
 * with the integral from the last purchase to the end of the observation (Schmittlein, Morrison and
 * Colombo 1987; Fader and Hardie 2005, "A Note on Deriving the Pareto/NBD Model").
 */
public final class ParetoModel implements PurchaseModel {
    private static final double NOTHING_LEFT = 40;

    private final double r;
    private final double alpha;
    private final double s;
    private final double beta;

    /**
     * @param alpha as beta in the unit of the histories' time; all parameters are above 0
     */
    public ParetoModel(double r, double alpha, double s, double beta) {
        this.r = Positive.parameter("r", r);
        this.alpha = Positive.parameter("alpha", alpha);
        this.s = Positive.parameter("s", s);
        this.beta = Positive.parameter("beta", beta);
    }

    /** The model of customers whose rates of buying and leaving are so many times as high. */
    ParetoModel faster(double buying, double leaving) {
        return new ParetoModel(r, alpha / buying, s, beta / leaving);
    }

    @Override
    public PurchaseFamily family() {
        return PurchaseFamily.PARETO_NBD;
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> all = new LinkedHashMap<>();
        all.put("r", r);
        all.put("alpha", alpha);
        all.put("s", s);
        all.put("beta", beta);
        return all;
    }

    @Override
    public double aliveProbability(PurchaseHistory history) {
        ParetoDensity density = new ParetoDensity(r, alpha, s, beta);
        density.at(history.repeats(), history.recency(), history.age());
        return density.aliveShare();
    }

    @Override
    public double expectedPurchases(PurchaseHistory history, double horizon) {
        double age = history.age();
        double rate = (r + history.repeats()) / (alpha + age);
        return aliveProbability(history) * rate * timeLeft(age, Positive.horizon(horizon));
    }

    @Override
    public double expectedOfNewCustomer(double horizon) {
        return r / alpha * timeLeft(0, Positive.horizon(horizon));
    }

    /**
     * Purchases expected from now on for good, each discounted continuously to now ("DERT"):
     *
     * <pre>P(alive) · (r + x)/(alpha + T) · ∫ e^(-rate·t) · ((beta + T)/(beta + T + t))^s dt</pre>
     *
     * which is what Fader, Hardie and Lee (2005, RFM and CLV) write with Tricomi's function. By
     * Gauss-Legendre quadrature in ln(1 + t/(beta + T)); what is discounted by e^-40 is left out.
     *
     * @param rate of continuous discount for one unit of time, above 0
     */
    public double discountedResidualPurchases(PurchaseHistory history, double rate) {
        double stay = beta + history.age();
        double decay = Positive.parameter("rate", rate) * stay;
        double end = Math.log1p(NOTHING_LEFT / decay);
        // At such a horizon the power in the integrand has fallen as well where customers leave.
        int pieces = Math.max(1, (int) Math.ceil(end));
        double half = end / (2 * pieces);
        double sum = 0;
        for (int piece = 0; piece < pieces; piece++) {
            double middle = half * (2 * piece + 1);
            for (int node = 0; node < GaussLegendre.NODES; node++) {
                double y = middle + half * GaussLegendre.node(node);
                double exponent = (1 - s) * y - decay * Math.expm1(y);
                sum += half * GaussLegendre.weight(node) * Math.exp(exponent);
            }
        }
        double buying = (r + history.repeats()) / (alpha + history.age());
        return aliveProbability(history) * buying * stay * sum;
    }

    /** How much of the horizon a customer that is alive now is expected to stay. */
    private double timeLeft(double age, double horizon) {
        // Not the logarithm of the ratio, which is 1 where customers hardly leave: beta is huge
        // then.
        double log = -Math.log1p(horizon / (beta + age));
        double factor = s == 1 ? -log : -Math.expm1((s - 1) * log) / (s - 1);
        return (beta + age) * factor;
    }
}
