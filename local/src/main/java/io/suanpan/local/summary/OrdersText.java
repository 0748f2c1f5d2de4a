package io.suanpan.local.summary;

import io.suanpan.forecasting.products.PlannedOrder;
import io.suanpan.forecasting.products.StockPlan;
import io.suanpan.local.console.TextTable;
import io.suanpan.local.console.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What to order today, and why. */
public final class OrdersText {
    private final StockPlan plan;

    public OrdersText(StockPlan plan) {
        this.plan = plan;
    }

    /**
     * The most urgent orders.
     *
     * @param most rows
     */
    public List<String> lines(int most, int width) {
        List<String> lines = new ArrayList<>(Words.wrapped(title(), width));
        List<PlannedOrder> orders = plan.ordersByUrgency();
        if (!orders.isEmpty()) {
            lines.add("");
            lines.addAll(table(orders.stream().limit(most).toList()).lines(width));
        }
        String rest = rest();
        if (!rest.isEmpty()) {
            lines.add("");
            lines.addAll(Words.wrapped(rest, width));
        }
        return lines;
    }

    private String title() {
        String products = Words.count(plan.totals().products(), "product", "products");
        if (plan.totals().orders() == 0) {
            return "What to order today: nothing; what is there of %s is enough as of %s"
                    .formatted(products, plan.plannedFor());
        }
        return "What to order today: %s of %s as of %s, %s for %s, so that %s of units come from stock"
                .formatted(
                        Words.count(plan.totals().orders()),
                        products,
                        plan.plannedFor(),
                        Words.count(plan.totals().units(), "unit", "units"),
                        money(plan.totals().goodsMinor()),
                        Words.percent(plan.service()));
    }

    private static TextTable table(List<PlannedOrder> orders) {
        TextTable table =
                new TextTable(
                        "product", ">on hand", ">sells a week", "lasts until", ">order", "because");
        for (PlannedOrder order : orders) {
            table.row(
                    order.productId(),
                    Words.count(order.onHandUnits()),
                    String.format(Locale.ROOT, "%,.1f", order.expectedUnitsPerWeek()),
                    order.lastsUntil() == null ? "a year" : order.lastsUntil().toString(),
                    Words.count(order.units()),
                    (order.name().isEmpty() ? "" : order.name() + ": ") + order.reason());
        }
        return table;
    }

    /** What else there is to know. */
    private String rest() {
        List<String> sentences = new ArrayList<>(plan.assumptions());
        long unplanned = plan.answers().stream().filter(it -> it.problem() != null).count();
        if (unplanned > 0) {
            sentences.add(
                    "%s cannot be planned: mostly what is no longer counted, or never was."
                            .formatted(Words.count(unplanned, "product", "products")));
        }
        if (plan.totals().excessValueMinor() > 0) {
            sentences.add(
                    "Stock worth %s at cost will hardly sell in half a year."
                            .formatted(money(plan.totals().excessValueMinor())));
        }
        return String.join(" ", sentences);
    }

    private String money(long minor) {
        return Words.money(minor, plan.currency());
    }
}
