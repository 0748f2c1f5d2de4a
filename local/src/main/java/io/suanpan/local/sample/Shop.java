package io.suanpan.local.sample;

/** What every part of the simulation knows. */
record Shop(
        SampleShopOptions options,
        Behaviour behaviour,
        ShopCalendar calendar,
        Catalogue catalogue,
        RawFolder raw,
        TruthFolder truth) {
    static final String CURRENCY = "EUR";

    /** The customers for which channels' figures are stated. */
    private static final double STATED_CUSTOMERS = 3_000;

    /** The stream of draws of one concern. */
    Dice dice(String concern) {
        return Dice.of(options.seed(), concern);
    }

    /** How much larger the shop is than the one for which channels' figures are stated. */
    double scale() {
        return options.customers() / STATED_CUSTOMERS;
    }

    String instant(int day, int second) {
        return Text.instant(calendar.instant(day, second));
    }
}
