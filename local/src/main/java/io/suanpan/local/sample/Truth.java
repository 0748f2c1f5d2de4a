package io.suanpan.local.sample;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what is hidden about customers and products, once the last day is over. */
final class Truth {
    private static final int HORIZON_DAYS = 90;

    /** What {@code truth.json} holds. */
    record Document(
            SampleShopOptions options,
            Behaviour behaviour,
            String firstDate,
            String endDate,
            Map<String, Long> rows,
            Map<String, Long> dirtyRows,
            long spoiltPurchases,
            int customersAliveAtEnd) {}

    private final Shop shop;
    private final Customers customers;
    private final Purchases purchases;
    private final TruthFile customerFile;
    private final TruthFile productFile;

    Truth(Shop shop, Customers customers, Purchases purchases) {
        this.shop = shop;
        this.customers = customers;
        this.purchases = purchases;
        this.customerFile =
                shop.truth()
                        .file(
                                "customers",
                                "customer_id,class,city,channel,registered_on,rate_per_day,"
                                        + "drop_out_chance,price_sensitivity,favourite,"
                                        + "second_favourite,campaign_rate_factor,alive_at_end,"
                                        + "dropped_on,repeat_orders,expected_repeat_orders,"
                                        + "chance_30_days,chance_90_days,next_order_on,"
                                        + "expected_orders_365_days");
        this.productFile =
                shop.truth()
                        .file(
                                "products",
                                "product_id,category,elasticity,reference_price_minor,popularity,"
                                        + "launched_on,ended_on,half_life_days,safety_factor,"
                                        + "companions");
    }

    void write(long spoilt, DirtLog dirt) {
        for (int i = 0; i < customers.size(); i++) {
            write(customers.get(i));
        }
        shop.catalogue().products().forEach(this::write);
        int alive = 0;
        for (int i = 0; i < customers.size(); i++) {
            alive += purchases.alive(i) ? 1 : 0;
        }
        shop.truth()
                .summary(
                        new Document(
                                shop.options(),
                                shop.behaviour(),
                                shop.options().firstDate().toString(),
                                shop.options().endDate().toString(),
                                shop.raw().rows(),
                                dirt.counts(),
                                spoilt,
                                alive));
    }

    private void write(Customer customer) {
        int i = customer.index();
        int end = shop.calendar().days();
        int next = purchases.nextDay(i, HORIZON_DAYS);
        customerFile.row(
                customer.id(),
                customer.kind().name(),
                customer.city().name(),
                customer.channel(),
                date(customer.registeredDay()),
                Text.decimal(customer.ratePerDay(), 6),
                Text.decimal(customer.dropOutChance(), 6),
                Text.decimal(customer.priceSensitivity(), 4),
                category(customer.favourite()),
                category(customer.secondFavourite()),
                Text.decimal(StrictMath.exp(customer.kind().campaignLogUplift()), 4),
                Text.of(purchases.alive(i)),
                droppedOn(i),
                Text.of(purchases.orders(i)),
                Text.decimal(purchases.expectedOrders(i), 4),
                Text.decimal(purchases.chance(i, end, end + 30, 1), 6),
                Text.decimal(purchases.chance(i, end, end + HORIZON_DAYS, 1), 6),
                next < 0 ? null : date(next),
                Text.decimal(expectedOrders(customer, end), 4));
    }

    /** With a drop-out after each order: (1 − exp(−rate × drop-out × demand)) / drop-out. */
    private double expectedOrders(Customer customer, int end) {
        if (!purchases.alive(customer.index())) {
            return 0;
        }
        double hazard = customer.ratePerDay() * shop.calendar().demandBetween(end, end + 365);
        double dropOut = Math.max(customer.dropOutChance(), 1e-9);
        return -StrictMath.expm1(-hazard * dropOut) / dropOut;
    }

    /** Empty where alive; {@code before} where it was before the first day. */
    private @Nullable String droppedOn(int i) {
        if (purchases.alive(i)) {
            return null;
        }
        int day = purchases.droppedDay(i);
        return day == Purchases.BEFORE_START ? "before" : date(day);
    }

    private void write(Product product) {
        productFile.row(
                product.id(),
                product.category().name(),
                Text.decimal(product.category().elasticity(), 4),
                Text.of(product.referencePriceMinor()),
                Text.decimal(product.popularity(), 6),
                date(product.launchDay()),
                product.endDay() == Integer.MAX_VALUE ? null : date(product.endDay()),
                Text.decimal(product.halfLifeDays(), 1),
                Text.decimal(product.safetyFactor(), 4),
                companions(product));
    }

    private String companions(Product product) {
        return product.companions().stream()
                .map(c -> shop.catalogue().product(c).id())
                .collect(java.util.stream.Collectors.joining(" "));
    }

    private String category(int index) {
        return shop.behaviour().categories().get(index).name();
    }

    private String date(int day) {
        return shop.calendar().date(day).toString();
    }
}
