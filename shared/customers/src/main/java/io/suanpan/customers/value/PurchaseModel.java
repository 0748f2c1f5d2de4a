package io.suanpan.customers.value;

import java.util.List;
import java.util.Map;

/**
 * Buys at a rate of its own until it leaves for good, unseen ("buy till you die"): what a
 * customer's history says of whether it is still there and how often it will buy. Immutable,
 * thread-safe.
 */
public sealed interface PurchaseModel permits BetaGeometricModel, ParetoModel {

    PurchaseFamily family();

    /** Parameters by their names in the literature, in its order. */
    Map<String, Double> parameters();

    /** The probability that the customer will ever buy again, 0 to 1. */
    double aliveProbability(PurchaseHistory history);

    /**
     * Purchases expected in the {@code horizon} after the end of the observation, in the unit of
     * the history's time.
     */
    double expectedPurchases(PurchaseHistory history, double horizon);

    /** Purchases after the first that a new customer is expected to make within {@code horizon}. */
    double expectedOfNewCustomer(double horizon);

    /**
     * The same with each purchase discounted to the end of the observation, by the middle of the
     * step in which it falls.
     *
     * @param rate of discount for one unit of time, above -1
     * @param steps the horizon is cut into, 1 or more
     */
    default double discountedPurchases(
            PurchaseHistory history, double horizon, double rate, int steps) {
        double sum = 0;
        double before = 0;
        for (int step = 1; step <= steps; step++) {
            double now = expectedPurchases(history, horizon * step / steps);
            sum += (now - before) * Math.pow(1 + rate, -horizon * (step - 0.5) / steps);
            before = now;
        }
        return sum;
    }

    /** The parameters as the family orders them. */
    default List<Double> values() {
        return List.copyOf(parameters().values());
    }
}
