package io.suanpan.local.sample;

import java.util.ArrayList;
import java.util.List;

/** Cancellations within hours of the order, and returns some days after the delivery. */
final class Returns {
    private final Behaviour.Returning returning;
    private final OrderRows rows;
    private final Stock stock;
    private final Support support;
    private final Agenda agenda;
    private final Dice cancelDice;
    private final Dice returnDice;

    Returns(Shop shop, OrderRows rows, Stock stock, Support support, Agenda agenda) {
        this.returning = shop.behaviour().returning();
        this.rows = rows;
        this.stock = stock;
        this.support = support;
        this.agenda = agenda;
        this.cancelDice = shop.dice("cancellations");
        this.returnDice = shop.dice("returns");
    }

    /** True where the order is taken back on the day itself, so that nothing is delivered. */
    boolean cancels(Order order) {
        Dice own = cancelDice.branch(order.number());
        if (!own.chance(returning.cancelChance())) {
            return false;
        }
        int second = Math.min(order.second() + own.from(600, 20_000), 86_398);
        if (second <= order.second()) {
            return false;
        }
        support.cancelled(order, second);
        rows.cancelled(order, second);
        order.lines().forEach(l -> stock.restock(l.product(), order.day(), l.quantity()));
        return true;
    }

    /** Decides which lines come back, and when. */
    void delivered(Order order, int day, boolean late) {
        Dice own = returnDice.branch(order.number());
        double factor =
                order.customer().kind().returnFactor() * (late ? returning.lateFactor() : 1);
        var reversals = new ArrayList<OrderRows.Reversal>();
        for (int i = 0; i < order.lines().size(); i++) {
            OrderLine line = order.lines().get(i);
            if (own.chance(line.product().category().returnChance() * factor)) {
                int quantity = own.from(1, line.quantity());
                reversals.add(new OrderRows.Reversal(i + 1, line.withQuantity(quantity)));
            }
        }
        if (!reversals.isEmpty()) {
            int due = day + own.from(returning.returnDaysLeast(), returning.returnDaysMost());
            agenda.at(due, () -> takeBack(order, due, reversals, own));
        }
    }

    private void takeBack(Order order, int day, List<OrderRows.Reversal> reversals, Dice own) {
        int second = DayTime.second(own);
        rows.returned(order, day, second, reversals);
        support.returned(order, day, second, reversals);
        for (OrderRows.Reversal reversal : reversals) {
            if (own.chance(returning.restockChance())) {
                OrderLine line = reversal.line();
                stock.restock(line.product(), day, line.quantity());
            }
        }
    }
}
