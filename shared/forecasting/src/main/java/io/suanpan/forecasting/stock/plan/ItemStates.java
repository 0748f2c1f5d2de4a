package io.suanpan.forecasting.stock.plan;

import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.stock.DemandForecast;
import io.suanpan.forecasting.stock.SampleDemand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Classes, risks and slow stock of all items, as they are before any order. */
final class ItemStates {
    private static final int YEAR_DAYS = 364;
    private static final int CLASS_DAYS = 28;
    private static final double SURE = 0.9;

    private final PlanOptions options;

    ItemStates(PlanOptions options) {
        this.options = options;
    }

    /** In the order of the needs. */
    List<ItemState> states(List<Need> needs) {
        Map<String, String> abc = abc(needs);
        List<ItemState> states = new ArrayList<>(needs.size());
        for (Need need : needs) {
            states.add(state(need, abc.getOrDefault(need.item().productId(), "C")));
        }
        return states;
    }

    /** By product over all warehouses; equal revenue by id. */
    private Map<String, String> abc(List<Need> needs) {
        Map<String, Long> revenue = new HashMap<>();
        for (Need need : needs) {
            revenue.merge(need.item().productId(), revenueMinor(need.item()), Long::sum);
        }
        List<Map.Entry<String, Long>> sorted =
                revenue.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Long>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .toList();
        double total = revenue.values().stream().mapToDouble(it -> it).sum();
        Map<String, String> classes = new HashMap<>();
        double before = 0;
        for (Map.Entry<String, Long> product : sorted) {
            classes.put(product.getKey(), abc(before / total, product.getValue()));
            before += product.getValue();
        }
        return classes;
    }

    private String abc(double shareBefore, long revenueMinor) {
        if (revenueMinor == 0) {
            return "C";
        }
        return shareBefore < options.classes().shareOfA()
                ? "A"
                : shareBefore < options.classes().shareOfAb() ? "B" : "C";
    }

    private static long revenueMinor(StockItem item) {
        Series sales = item.sales();
        int steps = Math.ceilDiv(YEAR_DAYS, item.forecast().daysPerStep());
        double units = 0;
        for (int t = Math.max(0, sales.length() - steps); t < sales.length(); t++) {
            units += Math.max(0, sales.value(t));
        }
        return Math.round(units * item.goods().unitPriceMinor());
    }

    private ItemState state(Need need, String abc) {
        StockItem item = need.item();
        long free = Math.max(0, item.stock().freeUnits());
        double rate = need.targets().unitsPerDay();
        double cover = rate > 0 ? free / rate : -1;
        long excess = excess(item, free);
        int idle = daysSinceLastSale(item);
        SlowStockAction action = action(item, excess, cover, idle);
        return new ItemState(
                item.productId(),
                item.warehouseId(),
                abc,
                xyz(item.forecast()),
                revenueMinor(item),
                rate,
                need.positionUnits(),
                need.targets().reorderPointUnits(),
                need.targets().upToUnits(),
                need.targets().safetyStockUnits(),
                cover,
                idle,
                risks(item),
                excess,
                excess * item.goods().unitCostMinor(),
                action,
                reason(action, excess, cover, idle));
    }

    private String xyz(DemandForecast forecast) {
        SampleDemand demand = SampleDemand.of(forecast, CLASS_DAYS);
        if (demand.mean() <= 0) {
            return "Z";
        }
        double variation = demand.standardDeviation() / demand.mean();
        return variation <= options.classes().variationOfX()
                ? "X"
                : variation <= options.classes().variationOfXy() ? "Y" : "Z";
    }

    private long excess(StockItem item, long free) {
        int days = options.slowStock().slowCoverDays();
        double sells = SampleDemand.of(item.forecast(), days).quantile(SURE);
        return Math.max(0, free - (long) Math.ceil(sells));
    }

    private static int daysSinceLastSale(StockItem item) {
        Series sales = item.sales();
        for (int t = sales.length() - 1; t >= 0; t--) {
            if (sales.value(t) > 0) {
                return (sales.length() - 1 - t) * item.forecast().daysPerStep();
            }
        }
        return -1;
    }

    private SlowStockAction action(StockItem item, long excess, double cover, int idle) {
        SlowStockRules rules = options.slowStock();
        if (excess == 0) {
            return SlowStockAction.NONE;
        }
        boolean young =
                (long) item.sales().length() * item.forecast().daysPerStep() < rules.deadDays();
        boolean tooMuch = cover < 0 || cover > rules.markDownCoverDays();
        if (young && !tooMuch) {
            return SlowStockAction.WAIT;
        }
        if (item.supply().takesBack()) {
            return SlowStockAction.RETURN;
        }
        if (!young && (idle < 0 || idle >= rules.deadDays())) {
            return SlowStockAction.CLEAR;
        }
        return tooMuch ? SlowStockAction.MARK_DOWN : SlowStockAction.PROMOTE;
    }

    private static String reason(SlowStockAction action, long excess, double cover, int idle) {
        if (action == SlowStockAction.NONE) {
            return "";
        }
        String lasts =
                cover < 0
                        ? "no sale is expected"
                        : "it lasts " + Reasons.days((long) Math.min(9999, cover));
        String sold =
                idle < 0
                        ? "never sold"
                        : idle == 0 ? "sold just now" : "last sold " + Reasons.days(idle) + " ago";
        return excess + " too many: " + lasts + ", " + sold;
    }

    private List<StockOutRisk> risks(StockItem item) {
        return options.riskDays().stream()
                .map(days -> new StockOutRisk(days, risk(item, days)))
                .toList();
    }

    /** Demand only grows: it is enough to look just before each arrival and at the end. */
    private static double risk(StockItem item, int days) {
        int out = 0;
        int count = item.forecast().paths().count();
        for (int i = 0; i < count; i++) {
            out += runsOut(item, i, days) ? 1 : 0;
        }
        return out / (double) count;
    }

    private static boolean runsOut(StockItem item, int path, int days) {
        long units = item.stock().freeUnits();
        for (Arrival arrival : item.stock().arrivals()) {
            if (arrival.inDays() > days) {
                break;
            }
            if (item.forecast().demand(path, arrival.inDays()) > units) {
                return true;
            }
            units += arrival.units();
        }
        return item.forecast().demand(path, days) > units;
    }
}
