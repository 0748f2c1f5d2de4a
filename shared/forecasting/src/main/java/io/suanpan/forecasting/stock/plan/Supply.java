package io.suanpan.forecasting.stock.plan;

import io.suanpan.forecasting.stock.LeadTime;
import io.suanpan.forecasting.stock.Require;

/**
 * How a product is bought.
 *
 * @param supplierId products of one supplier are ordered together
 * @param minimumOrderUnits of this product in an order, 0 for none
 * @param packUnits orders are multiples of this, 1 or more
 * @param takesBack whether the supplier takes unsold stock back
 */
public record Supply(
        String supplierId,
        LeadTime leadTime,
        long minimumOrderUnits,
        long packUnits,
        boolean takesBack) {
    public Supply {
        Require.text("A supply", "supplierId", supplierId);
        Require.amount("A supply", "minimumOrderUnits", minimumOrderUnits, 0);
        Require.amount("A supply", "packUnits", packUnits, 1);
    }

    /** Single units, no minimum, no return. */
    public static Supply from(String supplierId, LeadTime leadTime) {
        return new Supply(supplierId, leadTime, 0, 1, false);
    }

    public Supply withOrders(long minimumUnits, long pack) {
        return new Supply(supplierId, leadTime, minimumUnits, pack, takesBack);
    }

    public Supply withReturns(boolean taken) {
        return new Supply(supplierId, leadTime, minimumOrderUnits, packUnits, taken);
    }

    /** The smallest order in whole packs, one pack at least. */
    long smallestUnits() {
        return Math.max(1, Math.ceilDiv(minimumOrderUnits, packUnits)) * packUnits;
    }
}
