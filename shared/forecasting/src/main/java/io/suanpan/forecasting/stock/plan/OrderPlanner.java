package io.suanpan.forecasting.stock.plan;

import io.suanpan.forecasting.stock.Require;
import io.suanpan.forecasting.stock.plan.Cut.Limit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What to order today. Steps: targets of each item (service level, economic intervals of joint
 * orders), transfers from surplus to shortage, wants in whole packs within minimum and shelf life,
 * and of these what budget and room allow. Stateless and thread-safe; the same items in any order
 * give the same plan. Time for n items with p paths: O(n·p·log p + n log n).
 */
public final class OrderPlanner {
    private static final Comparator<StockItem> BY_KEY =
            Comparator.comparing(StockItem::productId).thenComparing(StockItem::warehouseId);

    private OrderPlanner() {}

    /**
     * @param items each product once for each warehouse
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} for an item given twice
     */
    public static OrderPlan plan(List<StockItem> items, PlanOptions options) {
        List<StockItem> sorted = items.stream().sorted(BY_KEY).toList();
        requireOnce(sorted);
        TargetSetting setting = new TargetSetting(options);
        List<Need> needs = setting.needs(sorted);
        List<ItemState> states = new ItemStates(options).states(needs);
        Transferring transferring = new Transferring(options, needs);
        List<Need> moved = transferring.move(needs);
        List<Want> wants = new Wanting(options).wants(moved);
        List<Bought> bought = new Buying(setting, options, moved).buy(wants);
        return new OrderPlanner.Writing(setting, options)
                .plan(bought, transferring.transfers(), states);
    }

    private static void requireOnce(List<StockItem> items) {
        Set<String> keys = new HashSet<>();
        for (StockItem item : items) {
            if (!keys.add(item.key())) {
                throw Require.refused("The plan", "twice the", item.key(), "Keep one of them.");
            }
        }
    }

    /** The decisions as a plan. */
    private record Writing(TargetSetting setting, PlanOptions options) {
        OrderPlan plan(List<Bought> bought, List<Transfer> transfers, List<ItemState> states) {
            List<Bought> ordered = bought.stream().filter(it -> it.units() > 0).toList();
            List<SupplierOrder> suppliers = suppliers(ordered);
            return new OrderPlan(
                    suppliers,
                    ordered.stream().map(this::line).toList(),
                    bought.stream().filter(it -> it.limit().isPresent()).map(this::cut).toList(),
                    transfers,
                    states,
                    totals(ordered, suppliers, transfers, states));
        }

        private OrderLine line(Bought bought) {
            Need need = bought.want().need();
            var stock = need.item().stock();
            return new OrderLine(
                    need.item().productId(),
                    need.item().warehouseId(),
                    need.item().supply().supplierId(),
                    bought.units(),
                    bought.units() / need.item().supply().packUnits(),
                    need.item().goods().unitCostMinor(),
                    bought.want().costMinor(bought.units()),
                    Reasons.leadDays(need),
                    stock.freeUnits(),
                    need.positionUnits() - stock.freeUnits(),
                    need.targets().reorderPointUnits(),
                    need.targets().upToUnits(),
                    bought.want().unlimitedUnits(),
                    need.stockOutProbability(0),
                    need.stockOutProbability(bought.units()),
                    Reasons.order(bought.want(), options.service()));
        }

        private Cut cut(Bought bought) {
            Need need = bought.want().need();
            Limit limit = bought.limit().orElseThrow();
            double stockOut = need.stockOutProbability(bought.units());
            double missing = need.expectedShortUnits(bought.units());
            return new Cut(
                    need.item().productId(),
                    need.item().warehouseId(),
                    limit,
                    bought.want().unlimitedUnits(),
                    bought.units(),
                    stockOut,
                    missing,
                    Math.round(missing * need.item().goods().marginMinor()),
                    Reasons.cut(bought, limit, stockOut));
        }

        private List<SupplierOrder> suppliers(List<Bought> ordered) {
            Map<String, List<Bought>> groups = new TreeMap<>();
            for (Bought bought : ordered) {
                String supplier = bought.want().need().item().supply().supplierId();
                groups.computeIfAbsent(supplier, _ -> new ArrayList<>()).add(bought);
            }
            return groups.entrySet().stream().map(it -> order(it.getKey(), it.getValue())).toList();
        }

        private SupplierOrder order(String supplierId, List<Bought> lines) {
            SupplierTerms terms = setting.terms(supplierId);
            Bought due =
                    lines.stream()
                            .filter(it -> it.want().need().due())
                            .findFirst()
                            .orElse(lines.getFirst());
            return new SupplierOrder(
                    supplierId,
                    lines.size(),
                    lines.stream().mapToLong(Bought::units).sum(),
                    lines.stream().mapToLong(it -> it.want().costMinor(it.units())).sum(),
                    terms.orderCostMinor() + terms.lineCostMinor() * lines.size(),
                    due.want().need().item().productId() + " is due");
        }

        private static PlanTotals totals(
                List<Bought> ordered,
                List<SupplierOrder> suppliers,
                List<Transfer> transfers,
                List<ItemState> states) {
            return new PlanTotals(
                    states.size(),
                    ordered.size(),
                    ordered.stream().mapToLong(Bought::units).sum(),
                    suppliers.stream().mapToLong(SupplierOrder::goodsMinor).sum(),
                    suppliers.stream().mapToLong(SupplierOrder::orderCostMinor).sum(),
                    transfers.stream().mapToLong(Transfer::costMinor).sum(),
                    ordered.stream().mapToLong(it -> it.want().volumeMillilitres(it.units())).sum(),
                    states.stream().mapToLong(ItemState::excessValueMinor).sum());
        }
    }
}
