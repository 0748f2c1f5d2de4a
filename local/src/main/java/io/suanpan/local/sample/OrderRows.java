package io.suanpan.local.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes orders, their lines, and what reverses them, so that totals always add up. */
final class OrderRows {
    private static final String SALE = "sale";
    private static final String RETURN = "return";

    private final Shop shop;
    private final RawFolder raw;
    private int reversals;

    OrderRows(Shop shop) {
        this.shop = shop;
        this.raw = shop.raw();
    }

    /** One line of an order that is reversed, in part or whole. */
    record Reversal(int lineNumber, OrderLine line) {}

    void placed(Order order) {
        header(order.id(), order, order.day(), order.second(), order.totalMinor(), "placed");
        for (int i = 0; i < order.lines().size(); i++) {
            sale(order, i + 1, order.lines().get(i));
        }
        if (order.postageMinor() > 0) {
            postage(order, order.id(), SALE, order.day(), order.second());
        }
    }

    /** All of it, postage too. */
    void cancelled(Order order, int second) {
        String id = nextReversal();
        header(id, order, order.day(), second, -order.totalMinor(), "cancellation");
        for (int i = 0; i < order.lines().size(); i++) {
            var reversal = new Reversal(i + 1, order.lines().get(i));
            reversed(id, i + 1, order, order.day(), second, reversal);
        }
        if (order.postageMinor() > 0) {
            postage(order, id, RETURN, order.day(), second);
        }
    }

    void returned(Order order, int day, int second, List<Reversal> reversals) {
        String id = nextReversal();
        long total = reversals.stream().mapToLong(r -> r.line().amountMinor()).sum();
        headerOf(id, order, day, second, -total, reversals.size(), "cancellation");
        for (int i = 0; i < reversals.size(); i++) {
            reversed(id, i + 1, order, day, second, reversals.get(i));
        }
    }

    private String nextReversal() {
        return Text.id("R", ++reversals, 7);
    }

    private void header(
            String id, Order order, int day, int second, long totalMinor, String status) {
        headerOf(id, order, day, second, totalMinor, order.lineCount(), status);
    }

    private void headerOf(
            String id,
            Order order,
            int day,
            int second,
            long totalMinor,
            int lineCount,
            String status) {
        raw.write(
                Table.ORDERS,
                day,
                id,
                order.customer().id(),
                shop.instant(day, second),
                Shop.CURRENCY,
                order.customer().city().country(),
                order.channel(),
                Text.of(totalMinor),
                Text.of(lineCount),
                status);
    }

    private void sale(Order order, int number, OrderLine line) {
        line(order.id(), number, order, order.day(), order.second(), SALE, line, null);
    }

    private void reversed(
            String id, int number, Order order, int day, int second, Reversal reversal) {
        line(id, number, order, day, second, RETURN, reversal.line(), reversal.lineNumber());
    }

    private void line(
            String id,
            int number,
            Order order,
            int day,
            int second,
            String type,
            OrderLine line,
            @Nullable Integer returnsLine) {
        boolean back = returnsLine != null;
        raw.write(
                Table.ORDER_LINES,
                day,
                id,
                Text.of(number),
                line.product().id(),
                order.customer().id(),
                shop.instant(day, second),
                type,
                "product",
                Text.of(line.quantity()),
                Text.of(line.unitPriceMinor()),
                Text.of(line.quantity() * line.unitDiscountMinor()),
                Text.of(back ? -line.amountMinor() : line.amountMinor()),
                Shop.CURRENCY,
                order.customer().city().country(),
                back ? order.id() : null,
                returnsLine == null ? null : returnsLine.toString(),
                null);
    }

    private void postage(Order order, String id, String type, int day, int second) {
        boolean back = type.equals(RETURN);
        raw.write(
                Table.ORDER_LINES,
                day,
                id,
                Text.of(order.lineCount()),
                Catalogue.POSTAGE_ID,
                order.customer().id(),
                shop.instant(day, second),
                type,
                "postage",
                "1",
                Text.of(order.postageMinor()),
                "0",
                Text.of(back ? -order.postageMinor() : order.postageMinor()),
                Shop.CURRENCY,
                order.customer().city().country(),
                back ? order.id() : null,
                back ? Text.of(order.lineCount()) : null,
                null);
    }
}
