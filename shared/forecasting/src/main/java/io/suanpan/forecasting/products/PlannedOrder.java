package io.suanpan.forecasting.products;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Order this today.
 *
 * @param supplierId {@code unknown} where the catalogue names none
 * @param units whole packs, at least the minimum order
 * @param unitCostMinor 0 where it is not known
 * @param onHandUnits in all warehouses
 * @param onOrderUnits ordered before and not yet there
 * @param expectedUnitsPerWeek that will sell
 * @param lastsUntil the first day on which what is on hand is used up; null beyond a year
 * @param reorderPointUnits on hand and on order together, below which one orders
 * @param orderUpToUnits that the order would reach without packs and limits
 * @param wantedUnits before budget and room
 * @param stockOutProbabilityBefore until the order after this one can arrive, without this order
 * @param stockOutProbabilityAfter the same with it
 * @param reason in plain words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlannedOrder(
        String productId,
        String name,
        String supplierId,
        long units,
        long packs,
        long unitCostMinor,
        long costMinor,
        int leadTimeDays,
        long onHandUnits,
        long onOrderUnits,
        double expectedUnitsPerWeek,
        @Nullable LocalDate lastsUntil,
        long reorderPointUnits,
        long orderUpToUnits,
        long wantedUnits,
        double stockOutProbabilityBefore,
        double stockOutProbabilityAfter,
        String reason) {}
