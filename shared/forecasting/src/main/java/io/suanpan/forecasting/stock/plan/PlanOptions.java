package io.suanpan.forecasting.stock.plan;

import io.suanpan.forecasting.stock.Require;
import io.suanpan.forecasting.stock.policy.ServiceTarget;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How to plan.
 *
 * @param service what stock shall reach
 * @param reviewDays days until the next plan, 1 or more
 * @param holdingShareOfCostPerYear cost of a unit in stock for a year as a share of its cost
 * @param shelfLifeProbability chance that all that is ordered sells before it expires
 * @param suppliers terms of those that have any
 * @param budgetMinor for goods and order costs of this plan; {@link #NO_BUDGET} without a limit
 * @param storage limits of warehouses that have one
 * @param routes for transfers; none, no transfers
 * @param riskDays stock-out probabilities are told within so many days, ascending
 */
public record PlanOptions(
        ServiceTarget service,
        int reviewDays,
        double holdingShareOfCostPerYear,
        double shelfLifeProbability,
        List<SupplierTerms> suppliers,
        long budgetMinor,
        List<StorageLimit> storage,
        List<TransferRoute> routes,
        List<Integer> riskDays,
        ClassBounds classes,
        SlowStockRules slowStock) {
    public static final long NO_BUDGET = Long.MAX_VALUE;

    private static final String WHERE = "The plan options";

    public PlanOptions {
        Require.atLeast(WHERE, "reviewDays", reviewDays, 1);
        Require.atLeast(WHERE, "holdingShareOfCostPerYear", holdingShareOfCostPerYear, 0);
        Require.share(WHERE, "shelfLifeProbability", shelfLifeProbability);
        Require.atLeast(WHERE, "budgetMinor", budgetMinor, 0);
        suppliers = List.copyOf(suppliers);
        storage = List.copyOf(storage);
        routes = List.copyOf(routes);
        riskDays = riskDays.stream().sorted().toList();
        riskDays.forEach(it -> Require.atLeast(WHERE, "riskDays", it, 1));
        once("suppliers", suppliers.stream().map(SupplierTerms::supplierId).toList());
        once("storage", storage.stream().map(StorageLimit::warehouseId).toList());
        once(
                "routes",
                routes.stream()
                        .map(it -> List.of(it.fromWarehouseId(), it.toWarehouseId()))
                        .toList());
    }

    private static <T> void once(String name, List<T> keys) {
        Set<T> seen = new HashSet<>();
        for (T key : keys) {
            if (!seen.add(key)) {
                throw Require.refused(WHERE, name + " twice for", key, "Keep one of them.");
            }
        }
    }

    /**
     * 95 % of units from stock; a plan each week; a quarter of the cost for a year in stock
     * (capital, room, loss); 90 % sure to sell in time; nothing limited; risks of one, two and four
     * weeks.
     */
    public static PlanOptions defaults() {
        return new PlanOptions(
                ServiceTarget.fillRate(0.95),
                7,
                0.25,
                0.9,
                List.of(),
                NO_BUDGET,
                List.of(),
                List.of(),
                List.of(7, 14, 28),
                ClassBounds.defaults(),
                SlowStockRules.defaults());
    }

    public PlanOptions withService(ServiceTarget value) {
        return new PlanOptions(
                value,
                reviewDays,
                holdingShareOfCostPerYear,
                shelfLifeProbability,
                suppliers,
                budgetMinor,
                storage,
                routes,
                riskDays,
                classes,
                slowStock);
    }

    public PlanOptions withReviewDays(int value) {
        return new PlanOptions(
                service,
                value,
                holdingShareOfCostPerYear,
                shelfLifeProbability,
                suppliers,
                budgetMinor,
                storage,
                routes,
                riskDays,
                classes,
                slowStock);
    }

    public PlanOptions withHoldingShareOfCostPerYear(double value) {
        return new PlanOptions(
                service,
                reviewDays,
                value,
                shelfLifeProbability,
                suppliers,
                budgetMinor,
                storage,
                routes,
                riskDays,
                classes,
                slowStock);
    }

    public PlanOptions withShelfLifeProbability(double value) {
        return new PlanOptions(
                service,
                reviewDays,
                holdingShareOfCostPerYear,
                value,
                suppliers,
                budgetMinor,
                storage,
                routes,
                riskDays,
                classes,
                slowStock);
    }

    public PlanOptions withSuppliers(List<SupplierTerms> value) {
        return new PlanOptions(
                service,
                reviewDays,
                holdingShareOfCostPerYear,
                shelfLifeProbability,
                value,
                budgetMinor,
                storage,
                routes,
                riskDays,
                classes,
                slowStock);
    }

    public PlanOptions withBudgetMinor(long value) {
        return new PlanOptions(
                service,
                reviewDays,
                holdingShareOfCostPerYear,
                shelfLifeProbability,
                suppliers,
                value,
                storage,
                routes,
                riskDays,
                classes,
                slowStock);
    }

    public PlanOptions withStorage(List<StorageLimit> value) {
        return new PlanOptions(
                service,
                reviewDays,
                holdingShareOfCostPerYear,
                shelfLifeProbability,
                suppliers,
                budgetMinor,
                value,
                routes,
                riskDays,
                classes,
                slowStock);
    }

    public PlanOptions withRoutes(List<TransferRoute> value) {
        return new PlanOptions(
                service,
                reviewDays,
                holdingShareOfCostPerYear,
                shelfLifeProbability,
                suppliers,
                budgetMinor,
                storage,
                value,
                riskDays,
                classes,
                slowStock);
    }

    public PlanOptions withRiskDays(List<Integer> value) {
        return new PlanOptions(
                service,
                reviewDays,
                holdingShareOfCostPerYear,
                shelfLifeProbability,
                suppliers,
                budgetMinor,
                storage,
                routes,
                value,
                classes,
                slowStock);
    }

    public PlanOptions withClasses(ClassBounds value) {
        return new PlanOptions(
                service,
                reviewDays,
                holdingShareOfCostPerYear,
                shelfLifeProbability,
                suppliers,
                budgetMinor,
                storage,
                routes,
                riskDays,
                value,
                slowStock);
    }

    public PlanOptions withSlowStock(SlowStockRules value) {
        return new PlanOptions(
                service,
                reviewDays,
                holdingShareOfCostPerYear,
                shelfLifeProbability,
                suppliers,
                budgetMinor,
                storage,
                routes,
                riskDays,
                classes,
                value);
    }
}
