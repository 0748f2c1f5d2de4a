package io.suanpan.forecasting.products;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.stock.LeadTime;
import io.suanpan.forecasting.stock.plan.Arrival;
import io.suanpan.forecasting.stock.plan.Goods;
import io.suanpan.forecasting.stock.plan.StockItem;
import io.suanpan.forecasting.stock.plan.StockLevel;
import io.suanpan.forecasting.stock.plan.Supply;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Products as the planner asks for them: what the tables say, what the wish says instead. */
final class PlanItems {
    /** Where no supplier is named. */
    static final String UNKNOWN = "unknown";

    /** Beyond the weeks that are drawn, a future goes on at its own mean. */
    private static final int LEAST_WEEKS = 13;

    private static final int WEEK = 7;

    /** A unit fills one of these: room is counted in units. */
    private static final long MILLILITRES = 1_000;

    private final ServedForecast served;
    private final PlanWish wish;
    private final Map<String, ProductTerms> terms;
    private final LocalDate plannedFor;

    PlanItems(ServedForecast served, PlanWish wish, LocalDate plannedFor) {
        this.served = served;
        this.wish = wish;
        this.terms = wish.termsById();
        this.plannedFor = plannedFor;
    }

    /**
     * A product as a plan asks for it.
     *
     * @param whole in all warehouses together
     * @param sites in each warehouse of the wish, with its share of the demand; none where nothing
     *     may move, or where it is not known what lies where
     */
    record Planned(StockItem whole, List<StockItem> sites) {}

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} where something that the plan needs is not known
     */
    Planned planned(ProductHistory history) {
        ProductTerms other = terms(history);
        int leadDays = leadTimeDays(history, other);
        StockLevel stock = stock(history, other, leadDays);
        Goods goods = goods(history, other);
        LaterDemand demand = demand(history, other, leadDays);
        StockItem whole =
                new StockItem(
                        history.id(),
                        StockItem.MAIN,
                        stock,
                        supply(history, other, leadDays),
                        goods,
                        sales(history),
                        demand);
        return new Planned(
                whole,
                wish.transfers().routes().isEmpty()
                        ? List.of()
                        : sites(whole, demand, counts(history), leadDays));
    }

    private LaterDemand demand(ProductHistory history, ProductTerms other, int leadDays) {
        int elapsed = elapsedDays(history, other);
        int weeks = Math.max(LEAST_WEEKS, (leadDays + wish.reviewDays() + elapsed) / WEEK + 1);
        return new LaterDemand(served.plannable(history, weeks), elapsed);
    }

    private List<StockItem> sites(
            StockItem whole, LaterDemand demand, List<SiteCount> counts, int leadDays) {
        if (counts.isEmpty()) {
            return List.of();
        }
        return wish.transfers().warehouses().stream()
                .map(it ->
                        new StockItem(
                                whole.productId(),
                                it.warehouseId(),
                                level(count(counts, it.warehouseId()), leadDays),
                                whole.supply(),
                                whole.goods(),
                                whole.sales(),
                                demand.share(
                                        it.demandShare(),
                                        ProductDemand.seed(
                                                whole.productId() + "@" + it.warehouseId()))))
                .toList();
    }

    /** What lies where, warehouses that the wish does not name included. */
    List<SiteCount> counts(ProductHistory history) {
        ProductTerms other = terms(history);
        if (other.warehouses() != null) {
            return other.warehouses();
        }
        StockCount count = history.stock();
        return count == null || other.onHandUnits() != null ? List.of() : count.sites();
    }

    private static SiteCount count(List<SiteCount> counts, String warehouseId) {
        return counts.stream()
                .filter(it -> it.warehouseId().equals(warehouseId))
                .findFirst()
                .orElse(new SiteCount(warehouseId, 0, 0));
    }

    private ProductTerms terms(ProductHistory history) {
        return terms.getOrDefault(history.id(), ProductTerms.none(history.id()));
    }

    /** Whether the lead time is the wish's and not the product's own. */
    boolean assumesLeadTime(ProductHistory history) {
        return history.product().leadTimeDays() == null && terms(history).leadTimeDays() == null;
    }

    private int leadTimeDays(ProductHistory history, ProductTerms other) {
        Integer own = history.product().leadTimeDays();
        return or(other.leadTimeDays(), own == null ? WEEK * wish.leadTimeWeeks() : own);
    }

    /** What was counted later than others has sold less since. */
    private int elapsedDays(ProductHistory history, ProductTerms other) {
        StockCount count = history.stock();
        LocalDate from =
                count == null || other.countedOnHand() != null
                        ? plannedFor
                        : count.countedOn().plusDays(1);
        return (int) Math.max(0, ChronoUnit.DAYS.between(served.model().asOf(), from));
    }

    private StockLevel stock(ProductHistory history, ProductTerms other, int leadDays) {
        StockCount count = history.stock();
        if (count == null && other.countedOnHand() == null) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The stock of product \"%s\" is not known: it was not counted in the last week of counts."
                            .formatted(history.id()),
                    "Import a count into the table stock and train, or send its onHandUnits.");
        }
        int onHand = or(other.countedOnHand(), count == null ? 0 : count.onHand());
        int onOrder = or(other.countedOnOrder(), count == null ? 0 : count.onOrder());
        return level(new SiteCount(StockItem.MAIN, onHand, onOrder), leadDays);
    }

    /** Nobody knows when what is on order was ordered: on average it has gone half of its way. */
    private static StockLevel level(SiteCount count, int leadDays) {
        List<Arrival> arrivals =
                count.onOrder() == 0
                        ? List.of()
                        : List.of(new Arrival(count.onOrder(), Math.ceilDiv(leadDays, 2)));
        return new StockLevel(count.onHand(), 0, arrivals);
    }

    private static Supply supply(ProductHistory history, ProductTerms other, int leadDays) {
        String supplier = history.product().supplierId();
        LeadTime leadTime = LeadTime.of(leadDays, or(other.leadTimeDeviationDays(), 0));
        return Supply.from(supplier.isBlank() ? UNKNOWN : supplier, leadTime)
                .withOrders(or(other.minimumOrderUnits(), 0), or(other.packUnits(), 1));
    }

    private Goods goods(ProductHistory history, ProductTerms other) {
        Long own = history.product().costMinor();
        Long cost = other.unitCostMinor() == null ? own : other.unitCostMinor();
        if (cost == null && wish.budgetMinor().isPresent()) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "What product \"%s\" costs is not known, so no budget can be kept."
                            .formatted(history.id()),
                    "Import cost_minor into the table products and train, or send its"
                            + " unitCostMinor.");
        }
        Long price = history.product().priceMinor();
        return Goods.of(cost == null ? 0 : cost, Objects.requireNonNullElse(price, 0L))
                .withVolume(MILLILITRES)
                .withShelfLife(or(other.shelfLifeDays(), 0));
    }

    private static Series sales(ProductHistory history) {
        double[] units = new double[history.sales().weeks()];
        for (int week = 0; week < units.length; week++) {
            units[week] = history.sales().units(week);
        }
        return Series.newest(history.id(), 1, units);
    }

    private static int or(@Nullable Integer value, int otherwise) {
        return value == null ? otherwise : value;
    }
}
