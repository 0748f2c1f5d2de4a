package io.suanpan.local.sample;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Would this customer of the sample shop have bought this product? As on the shop's last day. */
final class HiddenTaste {
    private final Behaviour.Shopping shopping;
    private final Catalogue catalogue;
    private final Map<String, Customer> customers = new HashMap<>();
    private final Map<String, Product> products = new HashMap<>();
    private final double[] ofCategory;
    private final double[] withinCategory;

    /**
     * @param folder for files that nobody reads
     */
    HiddenTaste(SampleShopOptions options, Path folder) {
        Behaviour behaviour = Behaviour.defaults();
        var calendar = new ShopCalendar(options, behaviour.seasons());
        catalogue = new Catalogue(options, behaviour, calendar);
        shopping = behaviour.shopping();
        int lastDay = options.days() - 1;
        catalogue.advance(lastDay);
        try (var truth = new TruthFolder(folder);
                var raw = new RawFolder(folder, options, calendar, new DirtLog(truth))) {
            var shop = new Shop(options, behaviour, calendar, catalogue, raw, truth);
            var all = new Customers(shop, new Advertising(shop).newcomers());
            for (int i = 0; i < all.size(); i++) {
                customers.put(all.get(i).id(), all.get(i));
            }
        }
        ofCategory = new double[catalogue.categories()];
        withinCategory = new double[catalogue.products().size()];
        for (Product product : catalogue.products()) {
            products.put(product.id(), product);
            withinCategory[product.index()] = catalogue.share(product, lastDay);
            ofCategory[product.categoryIndex()] += withinCategory[product.index()];
        }
        for (Product product : catalogue.products()) {
            withinCategory[product.index()] /= ofCategory[product.categoryIndex()];
        }
    }

    int categories() {
        return catalogue.categories();
    }

    int category(String product) {
        return product(product).categoryIndex();
    }

    /**
     * The chance that the next order has the product on the customer's own account (not as a
     * companion nor again), at its reference price: of 2 and a Poisson number of proposals, one is
     * this product and taken.
     */
    double wanted(String customer, String product) {
        Customer who = customers.get(customer);
        Product what = product(product);
        double own = 1 - shopping.companionChance() - shopping.rebuyChance();
        double favourite =
                (what.categoryIndex() == who.favourite() ? 0.6 : 0)
                        + (what.categoryIndex() == who.secondFavourite() ? 0.4 : 0);
        double category =
                shopping.favouriteChance() * favourite
                        + (1 - shopping.favouriteChance()) * ofCategory[what.categoryIndex()];
        double taken = own * category * withinCategory[what.index()] * shopping.acceptance();
        return 1 - (1 - taken) * (1 - taken) * Math.exp(-taken * who.kind().meanProposals());
    }

    private Product product(String id) {
        Product product = products.get(id);
        if (product == null) {
            throw new IllegalArgumentException("There is no product " + id + ".");
        }
        return product;
    }
}
