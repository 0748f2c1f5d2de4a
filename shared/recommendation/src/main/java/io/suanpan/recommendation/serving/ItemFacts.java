package io.suanpan.recommendation.serving;

import org.jspecify.annotations.Nullable;

/**
 * What the shop's tables say of a product itself.
 *
 * @param name as customers see it; empty where it is not known
 * @param category empty where it is not known
 * @param priceMinor of one piece, minor units; null where it is not known
 * @param costMinor of one piece from the supplier, minor units; null where it is not known
 * @param onHandUnits in all warehouses; null where nobody counts
 */
public record ItemFacts(
        String id,
        String name,
        String category,
        @Nullable Long priceMinor,
        @Nullable Long costMinor,
        @Nullable Integer onHandUnits) {

    /** Of a product of which nothing but its id is known. */
    public static ItemFacts unknown(String id) {
        return new ItemFacts(id, "", "", null, null, null);
    }

    /** Whether it can be delivered now, as far as anybody knows. */
    public boolean isInStock() {
        return onHandUnits == null || onHandUnits > 0;
    }

    /** How to speak of it: its name, or else its id. */
    public String label() {
        return name.isEmpty() ? id : name;
    }
}
