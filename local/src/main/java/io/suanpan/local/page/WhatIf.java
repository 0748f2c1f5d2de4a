package io.suanpan.local.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a visitor wants to try on a list, as the page's query says it.
 *
 * @param customerId empty for a stranger
 * @param boost a category or a product to boost; empty for none
 * @param factor of the boost, as typed
 * @param diversity as typed
 * @param mostPerCategory as typed
 */
record WhatIf(
        String customerId, String boost, String factor, String diversity, String mostPerCategory) {

    static WhatIf of(Map<String, String> query) {
        return new WhatIf(
                text(query, "id"),
                text(query, "boost"),
                text(query, "factor"),
                text(query, "diversity"),
                text(query, "most"));
    }

    private static String text(Map<String, String> query, String name) {
        return query.getOrDefault(name, "").strip();
    }

    /** Whether anything is to be tried. */
    boolean isAny() {
        return !boost.isEmpty() || !diversity.isEmpty() || !mostPerCategory.isEmpty();
    }

    /** The body that asks for the list without anything tried. */
    Map<String, Object> plain() {
        Map<String, Object> body = new TreeMap<>();
        if (!customerId.isEmpty()) {
            body.put("customerId", customerId);
        }
        return body;
    }

    /**
     * The body that asks for the list with it; what is no number goes as it was typed, for the API
     * to refuse.
     */
    Map<String, Object> tried() {
        Map<String, Object> body = plain();
        if (!boost.isEmpty()) {
            Object by = number(factor.isEmpty() ? "2" : factor);
            // Nobody knows which of the two a name is; one that is none of both is noted.
            body.put("categoryBoosts", List.of(Map.of("category", boost, "factor", by)));
            body.put("productBoosts", List.of(Map.of("productId", boost, "factor", by)));
        }
        if (!diversity.isEmpty()) {
            body.put("diversity", number(diversity));
        }
        if (!mostPerCategory.isEmpty()) {
            body.put("maxPerCategory", number(mostPerCategory));
        }
        return body;
    }

    private static Object number(String text) {
        try {
            double value = Double.parseDouble(text);
            if (value == Math.rint(value)) {
                return (long) value;
            }
            return value;
        } catch (NumberFormatException _) {
            return text;
        }
    }

    /** In words, as {@code toys × 2, at most 3 of a category}. */
    String told() {
        List<String> parts = new ArrayList<>();
        if (!boost.isEmpty()) {
            parts.add(boost + " × " + (factor.isEmpty() ? "2" : factor));
        }
        if (!diversity.isEmpty()) {
            parts.add("diversity " + diversity);
        }
        if (!mostPerCategory.isEmpty()) {
            parts.add("at most " + mostPerCategory + " of a category");
        }
        return String.join(", ", parts);
    }
}
