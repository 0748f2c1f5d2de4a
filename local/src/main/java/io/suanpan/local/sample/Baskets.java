package io.suanpan.local.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What customers want. Products are proposed by what is in the basket already (companions), by what
 * the customer bought before, by favourite category or by season; the price then decides whether
 * each is taken, so that demand for a product follows {@code price^elasticity}.
 */
final class Baskets {
    private static final int REMEMBERED = 4;

    private final Behaviour.Shopping shopping;
    private final Catalogue catalogue;
    private final Prices prices;
    private final Dice dice;
    private final int[] remembered;

    Baskets(Shop shop, Prices prices, int customers) {
        this.shopping = shop.behaviour().shopping();
        this.catalogue = shop.catalogue();
        this.prices = prices;
        this.dice = shop.dice("baskets");
        this.remembered = new int[customers * REMEMBERED];
        java.util.Arrays.fill(remembered, -1);
    }

    /** At least one line; each product at most once. */
    List<OrderLine> fill(Customer customer, int day, int orderNumber, int campaignPercent) {
        Dice own = dice.branch(orderNumber);
        var lines = new ArrayList<OrderLine>();
        int proposals = 2 + own.poisson(customer.kind().meanProposals());
        OrderLine first = null;
        for (int i = 0; i < proposals; i++) {
            OrderLine line = offer(propose(customer, day, lines, own), campaignPercent, own);
            first = first == null ? line : first;
            if (own.chance(acceptance(line, customer)) && isNew(line, lines)) {
                lines.add(line);
            }
        }
        if (lines.isEmpty() && first != null) {
            lines.add(first);
        }
        remember(customer, lines, own);
        return lines;
    }

    private Product propose(Customer customer, int day, List<OrderLine> lines, Dice own) {
        double way = own.unit();
        Product found = null;
        if (way < shopping.companionChance()) {
            found = companion(lines, own);
        } else if (way < shopping.companionChance() + shopping.rebuyChance()) {
            int slot = customer.index() * REMEMBERED + own.below(REMEMBERED);
            found = remembered[slot] < 0 ? null : catalogue.product(remembered[slot]);
        }
        return found != null && found.listed(day)
                ? found
                : catalogue.anyProduct(category(customer, own), own);
    }

    private @Nullable Product companion(List<OrderLine> lines, Dice own) {
        if (lines.isEmpty()) {
            return null;
        }
        var companions = lines.get(own.below(lines.size())).product().companions();
        return catalogue.product(companions.get(own.below(companions.size())));
    }

    private int category(Customer customer, Dice own) {
        if (!own.chance(shopping.favouriteChance())) {
            return catalogue.anyCategory(own);
        }
        return own.chance(0.6) ? customer.favourite() : customer.secondFavourite();
    }

    private OrderLine offer(Product product, int campaignPercent, Dice own) {
        long list = prices.listMinor(product);
        double kept = (1 - prices.discountPercent(product) / 100.0) * (1 - campaignPercent / 100.0);
        int quantity = 1 + own.poisson(product.category().extraUnits());
        return new OrderLine(product, quantity, list, list - Math.round(list * kept));
    }

    private double acceptance(OrderLine line, Customer customer) {
        Product product = line.product();
        double paid = line.unitPriceMinor() - line.unitDiscountMinor();
        double exponent = product.category().elasticity() * customer.priceSensitivity();
        double response = StrictMath.pow(paid / product.referencePriceMinor(), exponent);
        return Math.min(1, shopping.acceptance() * response);
    }

    private static boolean isNew(OrderLine line, List<OrderLine> lines) {
        return lines.stream().noneMatch(o -> o.product().index() == line.product().index());
    }

    private void remember(Customer customer, List<OrderLine> lines, Dice own) {
        for (OrderLine line : lines) {
            int slot = customer.index() * REMEMBERED + own.below(REMEMBERED);
            remembered[slot] = line.product().index();
        }
    }
}
