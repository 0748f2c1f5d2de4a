package io.suanpan.local.sample;

/**
 * What lies in the one warehouse. Sales are capped by it, and what could not be sold is known only
 * to the truth; the planner sees smoothed sales and re-orders up to a number of days' cover.
 */
final class Stock {
    private static final String WAREHOUSE = "W1";
    private static final int LAST_SECOND = 86_399;

    /** Rows go on so long after a product is no longer sold, while there is some left. */
    private static final int CLEARANCE_DAYS = 60;

    /** Mean units that a living customer's order holds, for the planner's first guess. */
    private static final double UNITS_PER_ORDER = 4.5;

    private static final double LIVING_SHARE = 0.45;

    private final Shop shop;
    private final Behaviour.Stocking stocking;
    private final Agenda agenda;
    private final Dice dice;
    private final TruthFile lostSales;
    private final TruthFile movements;
    private final int[] onHand;
    private final int[] onOrder;
    private final int[] sold;
    private final int[] lost;
    private final double[] dailySales;

    Stock(Shop shop, Agenda agenda) {
        this.shop = shop;
        this.stocking = shop.behaviour().stocking();
        this.agenda = agenda;
        this.dice = shop.dice("stock");
        this.lostSales = shop.truth().file("lost-sales", "product_id,day,sold_units,lost_units");
        this.movements = shop.truth().file("stock-movements", "product_id,day,kind,units");
        int count = shop.catalogue().products().size();
        this.onHand = new int[count];
        this.onOrder = new int[count];
        this.sold = new int[count];
        this.lost = new int[count];
        this.dailySales = new double[count];
    }

    /** Fills the shelf of products that are new that day. */
    void open(int day) {
        for (Product product : shop.catalogue().products()) {
            if (day == Math.max(0, product.launchDay())) {
                double guess = guess(product, day);
                dailySales[product.index()] = guess;
                int units = (int) Math.ceil(guess * stocking.initialCoverDays()) + 4;
                move(product, day, "initial", units);
            }
        }
    }

    /** Takes what is there, at most {@code wanted}; the rest is lost. */
    int take(Product product, int wanted) {
        int taken = Math.min(wanted, onHand[product.index()]);
        onHand[product.index()] -= taken;
        sold[product.index()] += taken;
        lost[product.index()] += wanted - taken;
        return taken;
    }

    /** Puts back what a customer sent back or never took. */
    void restock(Product product, int day, int units) {
        move(product, day, "restocked", units);
    }

    /** Counts, writes and re-orders at the end of the day. */
    void close(int day) {
        for (Product product : shop.catalogue().products()) {
            int i = product.index();
            boolean clearance = day < (long) product.endDay() + CLEARANCE_DAYS && onHand[i] > 0;
            if (product.listed(day) || (clearance && day >= product.launchDay())) {
                reorder(product, day);
                write(product, day);
            }
            writeLost(product, day);
            dailySales[i] += stocking.smoothing() * (sold[i] - dailySales[i]);
            sold[i] = 0;
            lost[i] = 0;
        }
    }

    private double guess(Product product, int day) {
        double rate =
                shop.behaviour().customerClasses().stream()
                        .mapToDouble(c -> c.share() / c.meanDaysBetweenOrders())
                        .sum();
        double orders = shop.options().customers() * LIVING_SHARE * rate;
        return orders * UNITS_PER_ORDER * shop.catalogue().share(product, Math.max(day, 0));
    }

    private void reorder(Product product, int day) {
        int i = product.index();
        int leadTime = product.leadTimeDays();
        double point = dailySales[i] * (leadTime + stocking.reviewDays()) * product.safetyFactor();
        if (!product.listed(day + leadTime) || onHand[i] + onOrder[i] > point) {
            return;
        }
        int units = (int) Math.ceil(dailySales[i] * stocking.coverDays()) + 3;
        double factor = dice.branch(i).branch(day).factor(stocking.leadTimeDeviation());
        int due = day + (int) Math.max(1, Math.round(leadTime * factor));
        onOrder[i] += units;
        agenda.at(due, () -> receive(product, due, units));
    }

    private void receive(Product product, int day, int units) {
        onOrder[product.index()] -= units;
        move(product, day, "received", units);
    }

    private void move(Product product, int day, String kind, int units) {
        onHand[product.index()] += units;
        movements.row(product.id(), shop.calendar().date(day).toString(), kind, Text.of(units));
    }

    private void write(Product product, int day) {
        shop.raw()
                .write(
                        Table.STOCK,
                        day,
                        product.id(),
                        WAREHOUSE,
                        shop.instant(day, LAST_SECOND),
                        Text.of(onHand[product.index()]),
                        Text.of(onOrder[product.index()]));
    }

    private void writeLost(Product product, int day) {
        if (lost[product.index()] > 0) {
            lostSales.row(
                    product.id(),
                    shop.calendar().date(day).toString(),
                    Text.of(sold[product.index()]),
                    Text.of(lost[product.index()]));
        }
    }
}
