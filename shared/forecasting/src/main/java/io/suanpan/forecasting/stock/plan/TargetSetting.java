package io.suanpan.forecasting.stock.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.suanpan.forecasting.stock.Require;
import io.suanpan.forecasting.stock.SampleDemand;
import io.suanpan.forecasting.stock.policy.JointReplenishment;
import io.suanpan.forecasting.stock.policy.ReorderPoint;
import io.suanpan.forecasting.stock.policy.ServiceTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Targets of all items. Where order costs and unit costs are known, each supplier's items get
 * intervals of review · 2ᵏ days (see {@link JointReplenishment}); an order lasts that long. Else
 * orders are made at each review: base stock.
 */
final class TargetSetting {
    /** Orders for longer than half a year rest on no forecast. */
    private static final int LONGEST_CYCLE_DAYS = 182;

    private static final double DAYS_PER_YEAR = 365;

    private final PlanOptions options;
    private final Map<String, SupplierTerms> terms = new HashMap<>();

    TargetSetting(PlanOptions options) {
        this.options = options;
        options.suppliers().forEach(it -> terms.put(it.supplierId(), it));
    }

    /** In the order of the items. */
    List<Need> needs(List<StockItem> items) {
        Map<StockItem, Integer> cycles = cycleDays(items);
        List<Need> needs = new ArrayList<>(items.size());
        for (StockItem item : items) {
            needs.add(
                    new Need(
                            item,
                            targets(item, cycles.getOrDefault(item, options.reviewDays())),
                            0));
        }
        return needs;
    }

    private Map<StockItem, Integer> cycleDays(List<StockItem> items) {
        Map<StockItem, Integer> cycles = new IdentityHashMap<>();
        Map<String, List<StockItem>> bySupplier =
                items.stream()
                        .collect(
                                groupingBy(it -> it.supply().supplierId(), TreeMap::new, toList()));
        bySupplier.forEach((supplier, group) -> {
            SupplierTerms terms = terms(supplier);
            List<StockItem> known =
                    group.stream().filter(it -> it.goods().unitCostMinor() > 0).toList();
            if (options.holdingShareOfCostPerYear() == 0) {
                return;
            }
            List<Integer> days =
                    JointReplenishment.intervalDays(
                            known.stream().map(it -> member(it, terms)).toList(),
                            terms.orderCostMinor(),
                            options.reviewDays(),
                            LONGEST_CYCLE_DAYS);
            for (int i = 0; i < known.size(); i++) {
                cycles.put(known.get(i), days.get(i));
            }
        });
        return cycles;
    }

    private JointReplenishment.Member member(StockItem item, SupplierTerms terms) {
        return new JointReplenishment.Member(
                terms.lineCostMinor(),
                unitsPerDay(item) * DAYS_PER_YEAR,
                item.goods().unitCostMinor() * options.holdingShareOfCostPerYear());
    }

    SupplierTerms terms(String supplierId) {
        return terms.getOrDefault(supplierId, SupplierTerms.free(supplierId));
    }

    private Targets targets(StockItem item, int cycleDays) {
        var leadTime = item.supply().leadTime();
        var protection = SampleDemand.until(item.forecast(), leadTime, options.reviewDays());
        double rate = unitsPerDay(item);
        long point = reorderPoint(item, protection, rate * cycleDays);
        long more = Math.round(rate * (cycleDays - options.reviewDays()));
        boolean joint = terms(item.supply().supplierId()).orderCostMinor() > 0;
        long can = joint ? point + (long) Math.ceil(rate * options.reviewDays()) : point;
        if (point + more > Require.MOST) {
            throw Require.refused(
                    item.key(), "a need of units of", point + more, "Check its forecast.");
        }
        return new Targets(protection, rate, cycleDays, point, can, point + more);
    }

    private long reorderPoint(StockItem item, SampleDemand protection, double cycleUnits) {
        ServiceTarget service = options.service();
        return switch (service.measure()) {
            case CYCLE -> ReorderPoint.forCycle(protection, service.level());
            case FILL_RATE -> {
                var lead = SampleDemand.until(item.forecast(), item.supply().leadTime(), 0);
                yield ReorderPoint.forFillRate(protection, lead, cycleUnits, service.level());
            }
        };
    }

    private static double unitsPerDay(StockItem item) {
        var forecast = item.forecast();
        double sum = 0;
        int days = forecast.paths().horizon() * forecast.daysPerStep();
        for (int i = 0; i < forecast.paths().count(); i++) {
            sum += forecast.demand(i, days);
        }
        return sum / forecast.paths().count() / days;
    }
}
