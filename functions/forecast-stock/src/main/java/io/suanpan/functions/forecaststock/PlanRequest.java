package io.suanpan.functions.forecaststock;

import io.suanpan.core.input.Fields;
import io.suanpan.forecasting.products.PlanWish;
import io.suanpan.forecasting.products.ProductTerms;
import io.suanpan.forecasting.products.SiteCount;
import io.suanpan.forecasting.products.StockPlans;
import io.suanpan.forecasting.products.TransferWish;
import io.suanpan.forecasting.products.WarehouseShare;
import io.suanpan.forecasting.stock.Require;
import io.suanpan.forecasting.stock.plan.SupplierTerms;
import io.suanpan.forecasting.stock.plan.TransferRoute;
import io.suanpan.forecasting.stock.policy.ServiceTarget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan shall reach, as a body or an action's arguments say it.
 *
 * @param wish what is not said is as by default
 */
record PlanRequest(PlanWish wish) {
    private static final int LONGEST_ID = 256;
    private static final int MOST_DAYS = 1_000;
    private static final int MOST_SUPPLIERS = 1_000;
    private static final int MOST_AMOUNT = (int) Require.MOST;
    private static final double LEAST_SERVICE = 0.5;
    private static final double MOST_SERVICE = 0.999;
    private static final int MOST_WAREHOUSES = 100;
    private static final int MOST_ROUTES = 1_000;

    /** So that a hundred of them fit into an integer. */
    private static final int MOST_COUNTED = 10_000_000;

    private static final double LEAST_SHARE = 0.0001;
    private static final String WAREHOUSE_ID = "warehouseId";
    private static final String CYCLE = "cycle";

    static PlanRequest read(Fields fields) {
        PlanWish usual = PlanWish.defaults();
        return new PlanRequest(
                new PlanWish(
                        service(fields, usual.service()),
                        fields.integer("leadTimeWeeks", 0, PlanWish.MOST_LEAD_WEEKS)
                                .orElse(usual.leadTimeWeeks()),
                        fields.integer("reviewDays", 1, PlanWish.MOST_REVIEW_DAYS)
                                .orElse(usual.reviewDays()),
                        fields.longInteger("budgetMinor", 0, Long.MAX_VALUE - 1).optional(),
                        fields.longInteger("storageUnits", 0, Require.MOST).optional(),
                        fields.objects("suppliers", MOST_SUPPLIERS, PlanRequest::supplier)
                                .orElse(List.of()),
                        fields.objects("products", StockPlans.MOST_ANSWERED, PlanRequest::product)
                                .orElse(List.of()),
                        new TransferWish(
                                fields.objects("warehouses", MOST_WAREHOUSES, PlanRequest::share)
                                        .orElse(List.of()),
                                fields.objects("routes", MOST_ROUTES, PlanRequest::route)
                                        .orElse(List.of()))));
    }

    private static WarehouseShare share(Fields fields) {
        return new WarehouseShare(
                id(fields, WAREHOUSE_ID), fields.decimal("demandShare", LEAST_SHARE, 1).required());
    }

    private static TransferRoute route(Fields fields) {
        String from = id(fields, "fromWarehouseId");
        String to = id(fields, "toWarehouseId");
        if (to.equals(from)) {
            fields.fault("toWarehouseId", "is the same as fromWarehouseId", "Name two warehouses.");
        }
        return new TransferRoute(
                from,
                to.equals(from) ? to + "-" : to,
                fields.longInteger("fixedCostMinor", 0, Require.MOST).orElse(0L),
                fields.longInteger("unitCostMinor", 0, Require.MOST).orElse(0L),
                fields.integer("days", 0, MOST_DAYS).orElse(1));
    }

    private static SiteCount count(Fields fields) {
        return new SiteCount(
                id(fields, WAREHOUSE_ID),
                fields.integer("onHandUnits", 0, MOST_COUNTED).required(),
                fields.integer("onOrderUnits", 0, MOST_COUNTED).orElse(0));
    }

    private static ServiceTarget service(Fields fields, ServiceTarget usual) {
        double level = fields.decimal("service", LEAST_SERVICE, MOST_SERVICE).orElse(usual.level());
        String measure = fields.oneOf("measure", List.of("fill-rate", CYCLE)).orElse("fill-rate");
        return measure.equals(CYCLE) ? ServiceTarget.cycle(level) : ServiceTarget.fillRate(level);
    }

    private static SupplierTerms supplier(Fields fields) {
        return new SupplierTerms(
                id(fields, "supplierId"),
                fields.longInteger("orderCostMinor", 0, Require.MOST).orElse(0L),
                fields.longInteger("lineCostMinor", 0, Require.MOST).orElse(0L));
    }

    private static ProductTerms product(Fields fields) {
        return new ProductTerms(
                id(fields, "productId"),
                amount(fields, "onHandUnits", 0),
                amount(fields, "onOrderUnits", 0),
                days(fields, "leadTimeDays", 0),
                days(fields, "leadTimeDeviationDays", 0),
                amount(fields, "packUnits", 1),
                amount(fields, "minimumOrderUnits", 0),
                fields.longInteger("unitCostMinor", 0, Require.MOST).optional().orElse(null),
                days(fields, "shelfLifeDays", 1),
                fields.objects("warehouses", MOST_WAREHOUSES, PlanRequest::count)
                        .optional()
                        .orElse(null));
    }

    /** Where it is missing, which is a fault, a name stands in that terms can have. */
    private static String id(Fields fields, String name) {
        String id = fields.text(name, 1, LONGEST_ID).required();
        if (!id.isEmpty() && id.isBlank()) {
            fields.fault(name, "is blank", "Give an id.");
        }
        return id.isBlank() ? "-" : id;
    }

    private static @Nullable Integer amount(Fields fields, String name, int least) {
        return fields.integer(name, least, MOST_AMOUNT).optional().orElse(null);
    }

    private static @Nullable Integer days(Fields fields, String name, int least) {
        return fields.integer(name, least, MOST_DAYS).optional().orElse(null);
    }
}
