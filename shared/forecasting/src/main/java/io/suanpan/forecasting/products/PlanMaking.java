package io.suanpan.forecasting.products;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.stock.plan.Cut;
import io.suanpan.forecasting.stock.plan.ItemState;
import io.suanpan.forecasting.stock.plan.OrderLine;
import io.suanpan.forecasting.stock.plan.OrderPlan;
import io.suanpan.forecasting.stock.plan.OrderPlanner;
import io.suanpan.forecasting.stock.plan.PlanOptions;
import io.suanpan.forecasting.stock.plan.StockItem;
import io.suanpan.forecasting.stock.plan.StockLevel;
import io.suanpan.forecasting.stock.plan.StorageLimit;
import io.suanpan.forecasting.stock.plan.Transfer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One plan on its way from ids to answers. For one thread, which lets all cores forecast. */
final class PlanMaking {
    private static final int YEAR_DAYS = 364;
    private static final double WEEK = 7;

    private final ServedForecast served;
    private final PlanWish wish;
    private final Function<String, ProductHistory> histories;

    /**
     * @param histories by id; throw {@code NOT_FOUND} for one that is unknown
     */
    PlanMaking(ServedForecast served, PlanWish wish, Function<String, ProductHistory> histories) {
        this.served = served;
        this.wish = wish;
        this.histories = histories;
    }

    /** A product on its way: it has an item or a problem. */
    private record Asked(
            String id,
            @Nullable ProductHistory history,
            @Nullable StockItem item,
            List<StockItem> sites,
            @Nullable PlanAnswer problem) {}

    /** One answer for each id, in their order. */
    StockPlan plan(List<String> ids) {
        wish.transfers().requireWhole();
        Map<String, ProductHistory> known = new HashMap<>();
        List<PlanAnswer> unknown = new ArrayList<>();
        // A product that is asked for twice is planned once and answered twice.
        List<String> once = ids.stream().distinct().toList();
        once.forEach(id -> find(id, known, unknown));
        LocalDate plannedFor = plannedFor(known);
        PlanItems items = new PlanItems(served, wish, plannedFor);
        List<Asked> asked = asked(once, known, items);
        List<StockItem> plannable =
                asked.stream().map(Asked::item).filter(Objects::nonNull).toList();
        OrderPlan plan = OrderPlanner.plan(plannable, options());
        Map<String, PlanAnswer> answers = answers(plan, asked, plannedFor);
        Stream.concat(unknown.stream(), asked.stream().map(Asked::problem))
                .filter(Objects::nonNull)
                .forEach(it -> answers.put(it.productId(), it));
        return new StockPlan(
                plannedFor,
                served.version(),
                served.model().currency(),
                wish.service().level(),
                plan.suppliers(),
                transfers(asked),
                ids.stream().map(answers::get).filter(Objects::nonNull).toList(),
                assumptions(asked, items),
                PlanSums.of(plan.totals()));
    }

    private void find(String id, Map<String, ProductHistory> known, List<PlanAnswer> unknown) {
        try {
            known.put(id, histories.apply(id));
        } catch (SuanpanException e) {
            if (e.code() != ErrorCode.NOT_FOUND) {
                throw e;
            }
            unknown.add(PlanAnswer.of(id, e));
        }
    }

    /** The day after the newest count; the model's as-of date where there is none. */
    private LocalDate plannedFor(Map<String, ProductHistory> known) {
        return known.values().stream()
                .map(ProductHistory::stock)
                .filter(Objects::nonNull)
                .map(it -> it.countedOn().plusDays(1))
                .max(LocalDate::compareTo)
                .filter(it -> it.isAfter(served.model().asOf()))
                .orElse(served.model().asOf());
    }

    private static List<Asked> asked(
            List<String> ids, Map<String, ProductHistory> known, PlanItems items) {
        List<ProductHistory> found = ids.stream().map(known::get).filter(Objects::nonNull).toList();
        Asked[] asked = new Asked[found.size()];
        IntStream.range(0, asked.length)
                .parallel()
                .forEach(i -> asked[i] = asked(found.get(i), items));
        return List.of(asked);
    }

    private static Asked asked(ProductHistory history, PlanItems items) {
        try {
            PlanItems.Planned planned = items.planned(history);
            return new Asked(history.id(), history, planned.whole(), planned.sites(), null);
        } catch (SuanpanException e) {
            if (e.code() != ErrorCode.IMPOSSIBLE) {
                throw e;
            }
            return new Asked(
                    history.id(), history, null, List.of(), PlanAnswer.of(history.id(), e));
        }
    }

    private boolean moves() {
        return !wish.transfers().routes().isEmpty();
    }

    /**
     * What warehouses give each other before the shop orders; that leaves the stock of all, and so
     * the orders, as they are.
     */
    private List<Transfer> transfers(List<Asked> asked) {
        if (!moves()) {
            return List.of();
        }
        List<StockItem> sites = asked.stream().flatMap(it -> it.sites().stream()).toList();
        PlanOptions options =
                PlanOptions.defaults()
                        .withService(wish.service())
                        .withReviewDays(wish.reviewDays())
                        .withRoutes(wish.transfers().routes());
        return OrderPlanner.plan(sites, options).transfers();
    }

    private PlanOptions options() {
        PlanOptions options =
                PlanOptions.defaults()
                        .withService(wish.service())
                        .withReviewDays(wish.reviewDays())
                        .withSuppliers(wish.suppliers())
                        .withBudgetMinor(wish.budgetMinor().orElse(PlanOptions.NO_BUDGET));
        return wish.storageUnits()
                .map(it -> options.withStorage(List.of(new StorageLimit(StockItem.MAIN, it))))
                .orElse(options);
    }

    private static Map<String, PlanAnswer> answers(
            OrderPlan plan, List<Asked> asked, LocalDate plannedFor) {
        Map<String, Asked> byId =
                asked.stream().collect(Collectors.toMap(Asked::id, Function.identity()));
        Map<String, OrderLine> orders =
                plan.orders().stream()
                        .collect(Collectors.toMap(OrderLine::productId, Function.identity()));
        Map<String, PlannedCut> cuts =
                plan.cuts().stream().collect(Collectors.toMap(Cut::productId, PlannedCut::of));
        Map<String, PlanAnswer> answers = new HashMap<>();
        for (ItemState state : plan.items()) {
            String id = state.productId();
            PlannedProduct product =
                    product(state, Objects.requireNonNull(byId.get(id)), plannedFor);
            OrderLine order = orders.get(id);
            answers.put(
                    id,
                    new PlanAnswer(
                            id,
                            product,
                            order == null ? null : order(order, product),
                            cuts.get(id),
                            null));
        }
        return answers;
    }

    private static PlannedProduct product(ItemState state, Asked asked, LocalDate plannedFor) {
        ProductHistory history = Objects.requireNonNull(asked.history());
        StockLevel stock = itemOf(asked).stock();
        return new PlannedProduct(
                history.id(),
                history.product().name(),
                history.product().category(),
                state.abc(),
                state.xyz(),
                stock.onHandUnits(),
                stock.onOrderUnits(),
                (int) Math.ceil(itemOf(asked).supply().leadTime().meanDays()),
                Rounded.three(WEEK * state.expectedUnitsPerDay()),
                lastsUntil(state.coverDays(), plannedFor),
                state.reorderPointUnits(),
                Math.round(state.safetyStockUnits()),
                state.stockOutRisks(),
                state.excessUnits(),
                state.excessValueMinor(),
                state.action().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                state.actionReason());
    }

    private static @Nullable LocalDate lastsUntil(double coverDays, LocalDate plannedFor) {
        return coverDays < 0 || coverDays > YEAR_DAYS
                ? null
                : plannedFor.plusDays((long) coverDays);
    }

    private static PlannedOrder order(OrderLine line, PlannedProduct product) {
        return new PlannedOrder(
                line.productId(),
                product.name(),
                line.supplierId(),
                line.units(),
                line.packs(),
                line.unitCostMinor(),
                line.costMinor(),
                line.leadTimeDays(),
                line.onHandUnits(),
                line.onOrderUnits(),
                product.expectedUnitsPerWeek(),
                product.lastsUntil(),
                line.reorderPointUnits(),
                line.orderUpToUnits(),
                line.wantedUnits(),
                Rounded.three(line.stockOutProbabilityBefore()),
                Rounded.three(line.stockOutProbabilityAfter()),
                line.reason());
    }

    private List<String> assumptions(List<Asked> asked, PlanItems items) {
        List<String> assumptions = new ArrayList<>();
        List<Asked> planned = asked.stream().filter(it -> it.item() != null).toList();
        long noLeadTime =
                planned.stream()
                        .filter(it -> items.assumesLeadTime(Objects.requireNonNull(it.history())))
                        .count();
        if (noLeadTime > 0) {
            assumptions.add(
                    "Of %s no lead time is known: %d weeks."
                            .formatted(products(noLeadTime), wish.leadTimeWeeks()));
        }
        long noCost =
                planned.stream().filter(it -> itemOf(it).goods().unitCostMinor() == 0).count();
        if (noCost > 0) {
            assumptions.add("Of %s no cost is known: it counts as 0.".formatted(products(noCost)));
        }
        if (planned.stream().anyMatch(it -> itemOf(it).stock().onOrderUnits() > 0)) {
            assumptions.add("What is on order arrives after half of its lead time.");
        }
        if (moves()) {
            whatLiesWhere(planned, items, assumptions);
        }
        return assumptions;
    }

    private void whatLiesWhere(List<Asked> planned, PlanItems items, List<String> assumptions) {
        long unknown = planned.stream().filter(it -> it.sites().isEmpty()).count();
        if (unknown > 0) {
            assumptions.add(
                    "Of %s it is not known what lies where: nothing of it moves."
                            .formatted(products(unknown)));
        }
        Set<String> others = new TreeSet<>();
        for (Asked one : planned) {
            items.counts(Objects.requireNonNull(one.history()))
                    .forEach(it -> others.add(it.warehouseId()));
        }
        wish.transfers().warehouses().forEach(it -> others.remove(it.warehouseId()));
        if (!others.isEmpty()) {
            assumptions.add(
                    "What lies in %s stays there: not among the warehouses."
                            .formatted(String.join(", ", others)));
        }
    }

    private static String products(long count) {
        return String.format(Locale.ROOT, count == 1 ? "%,d product" : "%,d products", count);
    }

    private static StockItem itemOf(Asked asked) {
        return Objects.requireNonNull(asked.item());
    }
}
