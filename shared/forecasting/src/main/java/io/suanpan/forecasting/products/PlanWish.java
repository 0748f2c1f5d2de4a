package io.suanpan.forecasting.products;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.stock.plan.SupplierTerms;
import io.suanpan.forecasting.stock.policy.ServiceTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a plan of orders shall reach, and within what.
 *
 * @param service what stock shall reach
 * @param leadTimeWeeks from order to delivery, for products of which the catalogue has none
 * @param reviewDays until the next plan
 * @param budgetMinor for goods and order costs; empty without a limit
 * @param storageUnits that fit into the warehouse, all products together; empty without a limit
 * @param suppliers what an order costs whatever its size, of those where it costs anything
 * @param products that are to be taken otherwise than the tables say
 * @param transfers between warehouses
 */
public record PlanWish(
        ServiceTarget service,
        int leadTimeWeeks,
        int reviewDays,
        Optional<Long> budgetMinor,
        Optional<Long> storageUnits,
        List<SupplierTerms> suppliers,
        List<ProductTerms> products,
        TransferWish transfers) {
    public static final int MOST_LEAD_WEEKS = 52;
    public static final int MOST_REVIEW_DAYS = 90;

    public PlanWish {
        suppliers = List.copyOf(suppliers);
        products = List.copyOf(products);
    }

    /**
     * 95 % of units from stock, two weeks to deliver, a plan each week, nothing limited: what a
     * shop has that tells nothing of its suppliers.
     */
    public static PlanWish defaults() {
        return new PlanWish(
                ServiceTarget.fillRate(0.95),
                2,
                7,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                TransferWish.NONE);
    }

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} where a product is there twice
     */
    Map<String, ProductTerms> termsById() {
        Map<String, ProductTerms> terms = new HashMap<>();
        for (ProductTerms one : products) {
            if (terms.put(one.productId(), one) != null) {
                throw new SuanpanException(
                        ErrorCode.IMPOSSIBLE,
                        "The terms of product \"" + one.productId() + "\" are there twice.",
                        "Keep one of them.");
            }
        }
        return terms;
    }
}
