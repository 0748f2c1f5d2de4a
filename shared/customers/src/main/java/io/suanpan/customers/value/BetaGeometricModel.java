package io.suanpan.customers.value;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * BG/NBD and MBG/NBD. Rates of buying are Gamma(r, alpha) over customers, chances to leave after a
 * purchase are Beta(a, b). With n = x for BG/NBD and x + 1 for MBG/NBD,
 *
 * <pre>
 * P(alive) = 1 / (1 + a/(b + n - 1) · ((alpha + T)/(alpha + tx))^(r + x)),   1 for BG/NBD with x = 0
 * E = P(alive) · (a + b + n - 1)/(a - 1) · (1 - (1 - z)^(a - 1) · ₂F₁(a - 1, c - r; a + b + n - 1; z))
 * z = t / (alpha + T + t),   c = a + b - 1 for BG/NBD, a + b for MBG/NBD
 * </pre>
 *
 * which is equation (10) of Fader, Hardie and Lee (2005) after Euler's transformation of ₂F₁: its
 * terms stay small for any number of purchases.
 */
public final class BetaGeometricModel implements PurchaseModel {
    private static final double NEARLY_ONE = 1e-5;

    private final boolean leavesAtFirst;
    private final double r;
    private final double alpha;
    private final double a;
    private final double b;

    /**
     * @param leavesAtFirst whether a customer may leave after its first purchase already: MBG/NBD
     * @param alpha in the unit of the histories' time; all parameters are above 0
     */
    public BetaGeometricModel(boolean leavesAtFirst, double r, double alpha, double a, double b) {
        this.leavesAtFirst = leavesAtFirst;
        this.r = Positive.parameter("r", r);
        this.alpha = Positive.parameter("alpha", alpha);
        this.a = Positive.parameter("a", a);
        this.b = Positive.parameter("b", b);
    }

    @Override
    public PurchaseFamily family() {
        return leavesAtFirst ? PurchaseFamily.MBG_NBD : PurchaseFamily.BG_NBD;
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> all = new LinkedHashMap<>();
        all.put("r", r);
        all.put("alpha", alpha);
        all.put("a", a);
        all.put("b", b);
        return all;
    }

    @Override
    public double aliveProbability(PurchaseHistory history) {
        int chances = chancesToLeave(history.repeats());
        if (chances == 0) {
            return 1;
        }
        double ratio = Math.log((alpha + history.age()) / (alpha + history.recency()));
        double odds = Math.log(a / (b + chances - 1)) + (r + history.repeats()) * ratio;
        return 1 / (1 + Math.exp(odds));
    }

    @Override
    public double expectedPurchases(PurchaseHistory history, double horizon) {
        return aliveProbability(history)
                * whileAlive(chancesToLeave(history.repeats()), alpha + history.age(), horizon);
    }

    @Override
    public double expectedOfNewCustomer(double horizon) {
        PurchaseHistory fresh = new PurchaseHistory(0, 0, 0);
        return expectedPurchases(fresh, horizon);
    }

    private int chancesToLeave(int repeats) {
        return leavesAtFirst ? repeats + 1 : repeats;
    }

    private double whileAlive(int chances, double exposure, double horizon) {
        double z = Positive.horizon(horizon) / (exposure + horizon);
        if (Math.abs(a - 1) < NEARLY_ONE) {
            // The formula is 0/0 at a = 1 and smooth around it.
            return (whileAlive(1 - NEARLY_ONE, chances, z) + whileAlive(1 + NEARLY_ONE, chances, z))
                    / 2;
        }
        return whileAlive(a, chances, z);
    }

    private double whileAlive(double leaves, int chances, double z) {
        double total = leaves + b + chances - 1;
        double c = leavesAtFirst ? leaves + b : leaves + b - 1;
        double series = Hypergeometric.of(leaves - 1, c - r, total, z);
        return total / (leaves - 1) * (1 - Math.pow(1 - z, leaves - 1) * series);
    }
}
