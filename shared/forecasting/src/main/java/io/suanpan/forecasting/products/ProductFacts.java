package io.suanpan.forecasting.products;

import org.jspecify.annotations.Nullable;

/**
 * What the shop's tables say of a product itself.
 *
 * @param name as customers see it; empty where it is not known
 * @param category empty where it is not known
 * @param priceMinor of one piece, minor units; null where it is not known
 * @param costMinor of one piece from the supplier, minor units; null where it is not known
 * @param supplierId empty where it is not known
 * @param leadTimeDays from order to delivery by the supplier; null where it is not known
 */
public record ProductFacts(
        String id,
        String name,
        String category,
        @Nullable Long priceMinor,
        @Nullable Long costMinor,
        String supplierId,
        @Nullable Integer leadTimeDays) {

    /** Of a product of which nothing but its sales is known. */
    public static ProductFacts unknown(String id) {
        return new ProductFacts(id, "", "", null, null, "", null);
    }
}
