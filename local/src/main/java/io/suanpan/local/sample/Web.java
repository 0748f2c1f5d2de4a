package io.suanpan.local.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sessions. Their intent is hidden and decides how they go: to buy (they end in the recorded
 * order), to compare (they fill a cart in the days before an order and leave it), or to browse.
 */
final class Web {
    private static final List<String> DEVICES = List.of("mobile", "desktop", "tablet");
    private static final double[] RUNNING_DEVICES = {0.58, 0.93, 1.0};

    enum Intent {
        BUY,
        COMPARE,
        BROWSE
    }

    private final Shop shop;
    private final Behaviour.Browsing browsing;
    private final Customers customers;
    private final Purchases purchases;
    private final Prices prices;
    private final Advertising advertising;
    private final Support support;
    private final Dice orderDice;
    private final Dice browseDice;
    private final Dice strangerDice;
    private final TruthFile truth;
    private long sessions;
    private long events;

    Web(
            Shop shop,
            Customers customers,
            Purchases purchases,
            Prices prices,
            Advertising advertising,
            Support support) {
        this.shop = shop;
        this.browsing = shop.behaviour().browsing();
        this.customers = customers;
        this.purchases = purchases;
        this.prices = prices;
        this.advertising = advertising;
        this.support = support;
        this.orderDice = shop.dice("order-sessions");
        this.browseDice = shop.dice("browse-sessions");
        this.strangerDice = shop.dice("stranger-sessions");
        this.truth = shop.truth().file("sessions", "session_id,customer_id,intent");
    }

    /** The session that led to the order, where it was recorded. */
    void ordered(Order order) {
        Dice own = orderDice.branch(order.number());
        boolean online = order.channel().equals("web") || order.channel().equals("app");
        if (!online || !own.chance(browsing.trackedOrders())) {
            return;
        }
        int steps = order.lines().size() * 3 + 1;
        int start = Math.max(0, order.second() - steps * own.from(20, 60));
        Session session = open(order.customer(), order.day(), source(order, own), Intent.BUY, own);
        double pace = (order.second() - start) / (double) steps;
        int step = 0;
        for (OrderLine line : order.lines()) {
            look(session, start + (int) (pace * step++), line.product(), own);
            view(session, start + (int) (pace * step++), line.product());
            cart(session, start + (int) (pace * step++), line);
        }
        purchase(session, order);
    }

    /** All other sessions of the day. */
    void browse(int day) {
        for (int i = 0; i < customers.registered(); i++) {
            if (customers.get(i).registeredDay() < day) {
                browse(customers.get(i), day, browseDice.branch(i).branch(day));
            }
        }
        for (int c = 0; c < advertising.channels().size(); c++) {
            strangers(day, advertising.channels().get(c).name(), advertising.visits(c, day), c);
        }
        double organic = shop.scale() * 20 * shop.calendar().demand(day);
        strangers(day, Advertising.ORGANIC, organic, advertising.channels().size());
    }

    private void browse(Customer customer, int day, Dice own) {
        boolean alive = purchases.alive(customer.index());
        if (own.chance(browsing.compareChance())
                && purchases.imminent(customer.index(), browsing.compareDays())) {
            roam(customer, day, "direct", Intent.COMPARE, own);
        }
        double mean = customer.ratePerDay() * browsing.browsePerOrder();
        double season = StrictMath.sqrt(shop.calendar().demand(day));
        if (own.chance(mean * season * (alive ? 1 : browsing.lapsedFactor()))) {
            boolean reached = purchases.underCampaign(customer.index(), day);
            String channel = reached && own.chance(0.5) ? "email" : own.oneOf("direct", "organic");
            roam(customer, day, channel, Intent.BROWSE, own);
        }
    }

    private void strangers(int day, String channel, double mean, int stream) {
        Dice own = strangerDice.branch(stream).branch(day);
        int count = own.poisson(mean);
        for (int i = 0; i < count; i++) {
            roam(null, day, channel, own.chance(0.2) ? Intent.COMPARE : Intent.BROWSE, own);
        }
    }

    private void roam(
            @Nullable Customer customer, int day, String channel, Intent intent, Dice own) {
        boolean compares = intent == Intent.COMPARE;
        int second = Math.min(DayTime.second(own), 84_000);
        Session session = open(customer, day, channel, intent, own);
        int views = 1 + own.poisson(compares ? 2.5 : 1.2);
        int favourite =
                customer == null || own.chance(0.3)
                        ? shop.catalogue().anyCategory(own)
                        : customer.favourite();
        double cart = compares ? browsing.cartAfterCompare() : browsing.cartAfterBrowse();
        for (int i = 0; i < views; i++) {
            Product product = shop.catalogue().anyProduct(favourite, own);
            second = Math.min(second + own.from(5, 120), 86_397);
            look(session, second, product, own);
            view(session, second + 1, product);
            if (own.chance(cart / views)) {
                cart(session, second + 2, unit(product));
            }
        }
        Product asked = shop.catalogue().anyProduct(favourite, own);
        support.asked(customer, day, second, asked, own);
    }

    private OrderLine unit(Product product) {
        long list = prices.listMinor(product);
        return new OrderLine(
                product, 1, list, Math.round(list * prices.discountPercent(product) / 100.0));
    }

    private record Session(
            int day,
            String id,
            @Nullable String customerId,
            String visitorId,
            String device,
            String channel,
            @Nullable String country) {}

    private Session open(
            @Nullable Customer customer, int day, String channel, Intent intent, Dice own) {
        long number = ++sessions;
        String id = Text.id("S", number, 8);
        String customerId = customer == null ? null : customer.id();
        truth.row(id, customerId, intent.name().toLowerCase(java.util.Locale.ROOT));
        return new Session(
                day,
                id,
                customerId,
                customer == null ? Text.id("VX", number, 8) : customer.visitorId(),
                DEVICES.get(own.pick(RUNNING_DEVICES, DEVICES.size())),
                channel,
                customer == null ? null : customer.city().country());
    }

    private String source(Order order, Dice own) {
        if (order.first()) {
            return order.customer().channel();
        }
        boolean reached = purchases.underCampaign(order.customer().index(), order.day());
        return reached && own.chance(0.6) ? "email" : own.oneOf("direct", "direct", "organic");
    }

    /** Some products are found by searching. */
    private void look(Session session, int second, Product product, Dice own) {
        if (own.chance(0.3)) {
            String term = ProductNames.searchTerm(product, own);
            event(session, second, "search", null, term, null, null, null);
        }
    }

    private void view(Session session, int second, Product product) {
        Long price = unit(product).amountMinor();
        event(session, second, "view_item", product.id(), null, null, price, null);
    }

    private void cart(Session session, int second, OrderLine line) {
        event(
                session,
                second,
                "add_to_cart",
                line.product().id(),
                null,
                line.quantity(),
                line.amountMinor(),
                null);
    }

    private void purchase(Session session, Order order) {
        int units = order.lines().stream().mapToInt(OrderLine::quantity).sum();
        event(
                session,
                order.second(),
                "purchase",
                null,
                null,
                units,
                order.totalMinor(),
                order.id());
    }

    private void event(
            Session session,
            int second,
            String name,
            @Nullable String productId,
            @Nullable String term,
            @Nullable Integer quantity,
            @Nullable Long valueMinor,
            @Nullable String orderId) {
        shop.raw()
                .write(
                        Table.EVENTS,
                        session.day(),
                        Text.id("E", ++events, 9),
                        session.customerId(),
                        session.visitorId(),
                        session.id(),
                        shop.instant(session.day(), second),
                        name,
                        productId,
                        term,
                        quantity == null ? null : quantity.toString(),
                        valueMinor == null ? null : valueMinor.toString(),
                        valueMinor == null ? null : Shop.CURRENCY,
                        orderId,
                        session.device(),
                        session.channel(),
                        session.country());
    }
}
