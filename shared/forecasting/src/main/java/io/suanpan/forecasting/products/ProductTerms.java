package io.suanpan.forecasting.products;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is to take of one product instead of what the tables say. Null stands for as it is.
 *
 * @param onHandUnits in the warehouse
 * @param onOrderUnits ordered and not yet there
 * @param leadTimeDays from order to delivery
 * @param leadTimeDeviationDays standard deviation of these; 0 where it is null
 * @param packUnits orders are multiples of this; 1 where it is null
 * @param minimumOrderUnits of this product in an order; 0 where it is null
 * @param unitCostMinor to buy
 * @param shelfLifeDays from arrival to the last day of sale; it keeps where that is null
 * @param warehouses what lies where; their sums stand for {@code onHandUnits} and {@code
 *     onOrderUnits} where those are null
 */
public record ProductTerms(
        String productId,
        @Nullable Integer onHandUnits,
        @Nullable Integer onOrderUnits,
        @Nullable Integer leadTimeDays,
        @Nullable Integer leadTimeDeviationDays,
        @Nullable Integer packUnits,
        @Nullable Integer minimumOrderUnits,
        @Nullable Long unitCostMinor,
        @Nullable Integer shelfLifeDays,
        @Nullable List<SiteCount> warehouses) {

    public ProductTerms {
        warehouses = warehouses == null ? null : List.copyOf(warehouses);
    }

    /** All as it is. */
    public static ProductTerms none(String productId) {
        return new ProductTerms(productId, null, null, null, null, null, null, null, null, null);
    }

    /** On hand in place of the tables'; null where nothing is said. */
    @Nullable Integer countedOnHand() {
        return onHandUnits == null && warehouses != null
                ? Integer.valueOf(warehouses.stream().mapToInt(SiteCount::onHand).sum())
                : onHandUnits;
    }

    /** On order in place of the tables'; null where nothing is said. */
    @Nullable Integer countedOnOrder() {
        return onOrderUnits == null && warehouses != null
                ? Integer.valueOf(warehouses.stream().mapToInt(SiteCount::onOrder).sum())
                : onOrderUnits;
    }
}
