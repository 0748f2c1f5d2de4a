package io.suanpan.local.sample;

import java.util.List;
import java.util.Optional;

/** The days of the shop, one after the other; nothing of a past day is kept but state. */
final class Simulation {
    private final Shop shop;
    private final DirtLog dirt;
    private final Advertising advertising;
    private final Customers customers;
    private final Purchases purchases;
    private final Campaigns campaigns;
    private final Prices prices;
    private final Stock stock;
    private final Checkout checkout;
    private final OrderRows orderRows;
    private final Returns returns;
    private final Deliveries deliveries;
    private final Web web;
    private final Mistakes mistakes;
    private final Truth truth;
    private final TruthFile channelDays;
    private final Agenda stockAgenda = new Agenda();
    private final Agenda returnAgenda = new Agenda();
    private final Agenda supportAgenda = new Agenda();

    Simulation(Shop shop, DirtLog dirt) {
        this.shop = shop;
        this.dirt = dirt;
        this.advertising = new Advertising(shop);
        this.customers = new Customers(shop, advertising.newcomers());
        this.purchases = new Purchases(shop, customers);
        this.campaigns = new Campaigns(shop, customers, purchases);
        this.prices = new Prices(shop);
        this.stock = new Stock(shop, stockAgenda);
        this.checkout = new Checkout(shop, new Baskets(shop, prices, customers.size()), stock);
        this.orderRows = new OrderRows(shop);
        var support = new Support(shop, supportAgenda);
        this.returns = new Returns(shop, orderRows, stock, support, returnAgenda);
        this.deliveries = new Deliveries(shop, returns, support);
        this.web = new Web(shop, customers, purchases, prices, advertising, support);
        this.mistakes = new Mistakes(shop, prices);
        this.truth = new Truth(shop, customers, purchases);
        this.channelDays =
                shop.truth()
                        .file(
                                "channel-days",
                                "channel,day,spend_minor,adstock_minor,expected_visits,newcomers");
    }

    void run() {
        for (int day = 0; day < shop.calendar().days(); day++) {
            open(day);
            sell(day);
            close(day);
        }
        deliveries.writePlanned();
        // Closing adds the last dirt, which the truth must count.
        shop.raw().close();
        truth.write(checkout.spoilt(), dirt);
    }

    private void open(int day) {
        shop.catalogue().advance(day);
        prices.advance(day);
        stock.open(day);
        stockAgenda.run(day);
        customers.advance(day);
    }

    private void sell(int day) {
        List<Purchases.Purchase> today = purchases.of(day);
        for (Purchases.Purchase purchase : today) {
            Customer customer = customers.get(purchase.customer());
            int percent = purchases.campaignDiscount(customer.index(), day);
            Optional<Order> order = checkout.place(customer, day, purchase, percent);
            order.ifPresent(this::settle);
        }
    }

    private void settle(Order order) {
        orderRows.placed(order);
        web.ordered(order);
        mistakes.perhaps(order);
        if (!returns.cancels(order)) {
            deliveries.promise(order);
        }
    }

    private void close(int day) {
        deliveries.drive(day);
        returnAgenda.run(day);
        supportAgenda.run(day);
        web.browse(day);
        campaigns.advance(day);
        advertising.write(day, channelDays);
        stock.close(day);
    }
}
