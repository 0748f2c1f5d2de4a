package io.suanpan.learning.table;

import java.util.List;

/**
 * One column that is learned from.
 *
 * @param name of the column
 * @param categories the texts with a code of their own, in the order of their codes; empty for a
 *     numeric column
 * @param rare the texts that share the last code; empty where there is no such code
 */
public record PreparedFeature(String name, List<String> categories, List<String> rare) {
    public PreparedFeature {
        categories = List.copyOf(categories);
        rare = List.copyOf(rare);
    }

    public boolean isCategory() {
        return !categories.isEmpty();
    }

    /** Codes are 0 … codes - 1; what training has not seen has the code {@code codes}. */
    int codes() {
        return categories.size() + (rare.isEmpty() ? 0 : 1);
    }
}
