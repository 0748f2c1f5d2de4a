package io.suanpan.local.sample;

/**
 * Orders of thousands of units that someone typed by mistake and cancelled within the hour. They
 * touch no stock and belong to no customer; they exist only in a shop with dirt.
 */
final class Mistakes {
    private static final double PER_DIRTY_ORDER = 0.02;
    private static final String QUANTITY = "quantity";

    private final Shop shop;
    private final Prices prices;
    private final Dice dice;
    private int mistakes;

    Mistakes(Shop shop, Prices prices) {
        this.shop = shop;
        this.prices = prices;
        this.dice = shop.dice("mistakes");
    }

    /** After an order of that day, with the rate of dirt. */
    void perhaps(Order order) {
        Dice own = dice.branch(order.number());
        if (!own.chance(shop.options().dirtyRate() * PER_DIRTY_ORDER)) {
            return;
        }
        Product product = order.lines().getFirst().product();
        String number = Text.of(++mistakes);
        int quantity = own.from(2_000, 80_000);
        int second = Math.min(order.second(), 82_000);
        write("OM" + number, null, product, order.day(), second, quantity);
        int later = second + own.from(120, 3_500);
        write("RM" + number, "OM" + number, product, order.day(), later, quantity);
    }

    private void write(
            String id,
            @org.jspecify.annotations.Nullable String reverses,
            Product product,
            int day,
            int second,
            int quantity) {
        boolean back = reverses != null;
        long price = prices.listMinor(product);
        String amount = Text.of((back ? -1 : 1) * price * quantity);
        String time = shop.instant(day, second);
        shop.raw()
                .write(
                        Table.ORDERS,
                        day,
                        id,
                        null,
                        time,
                        Shop.CURRENCY,
                        "NL",
                        "phone",
                        amount,
                        "1",
                        back ? "cancellation" : "placed");
        shop.raw()
                .of(Table.ORDER_LINES)
                .writeDirty(
                        DirtKind.OUTLIER_QUANTITY,
                        QUANTITY,
                        day,
                        id,
                        "1",
                        product.id(),
                        null,
                        time,
                        back ? "return" : "sale",
                        "product",
                        Text.of(quantity),
                        Text.of(price),
                        "0",
                        amount,
                        Shop.CURRENCY,
                        "NL",
                        reverses,
                        back ? "1" : null,
                        null);
    }
}
