package io.suanpan.local.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what a customer wants into an order of what is in stock. */
final class Checkout {
    private static final List<String> CHANNELS = List.of("web", "app", "marketplace", "phone");
    private static final double[] RUNNING_CHANNELS = {0.62, 0.87, 0.95, 1.0};

    private final Behaviour.Shopping shopping;
    private final Baskets baskets;
    private final Stock stock;
    private final Dice dice;
    private int orders;
    private long spoilt;

    Checkout(Shop shop, Baskets baskets, Stock stock) {
        this.shopping = shop.behaviour().shopping();
        this.baskets = baskets;
        this.stock = stock;
        this.dice = shop.dice("checkout");
    }

    /** Empty where nothing of the basket was in stock. */
    Optional<Order> place(
            Customer customer, int day, Purchases.Purchase purchase, int campaignPercent) {
        int number = ++orders;
        var lines = new ArrayList<OrderLine>();
        for (OrderLine wanted : baskets.fill(customer, day, number, campaignPercent)) {
            int taken = stock.take(wanted.product(), wanted.quantity());
            if (taken > 0) {
                lines.add(wanted.withQuantity(taken));
            }
        }
        if (lines.isEmpty()) {
            spoilt++;
            return Optional.empty();
        }
        long goods = lines.stream().mapToLong(OrderLine::amountMinor).sum();
        long postage = goods < shopping.freePostageFromMinor() ? shopping.postageMinor() : 0;
        String channel = CHANNELS.get(dice.branch(number).pick(RUNNING_CHANNELS, CHANNELS.size()));
        return Optional.of(
                new Order(
                        number,
                        customer,
                        day,
                        purchase.second(),
                        lines,
                        postage,
                        channel,
                        purchase.first()));
    }

    /** Purchases that came to nothing because nothing was in stock. */
    long spoilt() {
        return spoilt;
    }
}
