package io.suanpan.local.sample;

import java.util.List;
import java.util.Map;

/** Names that say what a product is; some have letters outside ASCII. */
final class ProductNames {
    private static final List<String> STYLES =
            List.of(
                    "Blue Heron",
                    "Orchard",
                    "Café",
                    "Linen",
                    "Nordic",
                    "Brass",
                    "Meadow",
                    "Señora",
                    "Copper",
                    "Brûlée",
                    "Harbour",
                    "Willow",
                    "Ivory",
                    "Fjord",
                    "Terracotta",
                    "Über",
                    "Garnet",
                    "Olive",
                    "Slate",
                    "Amber");

    private static final Map<String, List<String>> THINGS =
            Map.of(
                    "tea",
                            List.of(
                                    "Green Tea",
                                    "Black Tea",
                                    "Rooibos",
                                    "Herbal Infusion",
                                    "Oolong"),
                    "coffee",
                            List.of("Espresso Beans", "Filter Coffee", "Decaf Beans", "Cold Brew"),
                    "teaware", List.of("Teapot", "Tea Strainer", "Cup and Saucer", "Tea Tin"),
                    "kitchen", List.of("Mixing Bowl", "Chopping Board", "Storage Jar", "Whisk"),
                    "candles",
                            List.of("Pillar Candle", "Scented Candle", "Tealight Set", "Lantern"),
                    "textiles", List.of("Throw", "Cushion", "Tea Towel", "Table Runner"),
                    "stationery", List.of("Notebook", "Card Set", "Wrapping Paper", "Fountain Pen"),
                    "garden", List.of("Planter", "Seed Kit", "Watering Can", "Bird Feeder"),
                    "toys", List.of("Wooden Train", "Puzzle", "Plush Bear", "Kite"),
                    "bath", List.of("Soap Bar", "Bath Salt", "Hand Cream", "Towel"));

    private ProductNames() {}

    /** A name that no other product of the category has, for numbers counted in the category. */
    static String name(String category, int number) {
        List<String> things = THINGS.getOrDefault(category, List.of("Article"));
        String thing = things.get(number % things.size());
        int round = number / things.size();
        String style = STYLES.get((round + category.length() * 3) % STYLES.size());
        int edition = round / STYLES.size();
        return style + " " + thing + (edition == 0 ? "" : " No. " + (edition + 1));
    }

    /** What people type when they look for it. */
    static String searchTerm(Product product, Dice dice) {
        String[] words = product.name().toLowerCase(java.util.Locale.ROOT).split(" ");
        String last = words[words.length - 1];
        String term =
                dice.oneOf(last, product.category().name(), String.join(" ", words), words[0]);
        if (term.length() < 5 || !dice.chance(0.06)) {
            return term;
        }
        int slip = dice.from(1, term.length() - 2);
        return term.substring(0, slip) + term.substring(slip + 1);
    }
}
