package io.suanpan.local.sample;

/** List prices and promotions of the current day. */
final class Prices {
    private static final double DAYS_PER_YEAR = 365.25;
    private static final int BLACK_FRIDAY_DAYS = 4;
    private static final String CURRENCY = "EUR";

    private final Catalogue catalogue;
    private final Behaviour.Pricing pricing;
    private final ShopCalendar calendar;
    private final Dice dice;
    private final RawFolder raw;
    private final TruthFile promotions;
    private final long[] listMinor;
    private final int[] percent;
    private final int[] promotedUntil;

    Prices(Shop shop) {
        this.catalogue = shop.catalogue();
        this.pricing = shop.behaviour().pricing();
        this.calendar = shop.calendar();
        this.dice = shop.dice("prices");
        this.raw = shop.raw();
        this.promotions =
                shop.truth().file("promotions", "product_id,from,to,discount_percent,list_minor");
        int count = catalogue.products().size();
        this.listMinor = new long[count];
        this.percent = new int[count];
        this.promotedUntil = new int[count];
        writePostage(Text.of(shop.behaviour().shopping().postageMinor()));
    }

    /** Moves to the next day: ends and starts promotions, changes list prices, writes products. */
    void advance(int day) {
        for (Product product : catalogue.products()) {
            Dice own = dice.branch(product.index()).branch(day);
            if (day == Math.max(0, product.launchDay())) {
                changeList(product, day, own);
            } else if (own.chance(pricing.listChangesPerYear() / DAYS_PER_YEAR)
                    && product.listed(day)) {
                changeList(product, day, own);
            }
            promote(product, day, own);
        }
    }

    long listMinor(Product product) {
        return listMinor[product.index()];
    }

    /** 0 where the product is not promoted today. */
    int discountPercent(Product product) {
        return percent[product.index()];
    }

    private void changeList(Product product, int day, Dice own) {
        double price = product.referencePriceMinor() * own.factor(pricing.listDeviation());
        listMinor[product.index()] = Math.max(99, Math.round(price / 10) * 10 - 1);
        raw.write(
                Table.PRODUCTS,
                day,
                product.id(),
                product.name(),
                product.category().name(),
                Text.of(listMinor(product)),
                Text.of(product.costMinor()),
                CURRENCY,
                product.supplierId(),
                Text.of(product.leadTimeDays()),
                Text.instant(calendar.instant(day, 0)));
    }

    private void writePostage(String minor) {
        raw.write(
                Table.PRODUCTS,
                0,
                Catalogue.POSTAGE_ID,
                "Postage",
                "service",
                minor,
                minor,
                CURRENCY,
                null,
                null,
                Text.instant(calendar.instant(0, 0)));
    }

    private void promote(Product product, int day, Dice own) {
        int index = product.index();
        if (day >= promotedUntil[index]) {
            percent[index] = 0;
        }
        if (!product.listed(day)) {
            return;
        }
        if (calendar.blackFriday(day) && own.chance(pricing.blackFridayShare())) {
            start(product, day, own.chance(0.5) ? 20 : 30, BLACK_FRIDAY_DAYS);
        } else if (percent[index] == 0 && own.chance(pricing.promotionsPerYear() / DAYS_PER_YEAR)) {
            var discounts = pricing.discountsPercent();
            int length = own.from(pricing.promotionDaysLeast(), pricing.promotionDaysMost());
            start(product, day, discounts.get(own.below(discounts.size())), length);
        }
    }

    private void start(Product product, int day, int discount, int length) {
        percent[product.index()] = discount;
        promotedUntil[product.index()] = day + length;
        promotions.row(
                product.id(),
                calendar.date(day).toString(),
                calendar.date(day + length - 1).toString(),
                Text.of(discount),
                Text.of(listMinor(product)));
    }
}
