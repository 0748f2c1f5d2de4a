package io.suanpan.learning.search;

import io.suanpan.learning.BinaryTrainer;
import io.suanpan.learning.recipe.Recipe;
import java.util.Map;
import java.util.TreeMap;

/**
 * One point of the space.
 *
 * @param family candidates of one family compete for a place of their own in the blend
 */
public record Candidate(String family, Recipe recipe, BinaryTrainer trainer) {

    /** Every hyper-parameter by name, the recipe's among them. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>(trainer.parameters());
        parameters.put("recipe", recipe.text());
        return Map.copyOf(parameters);
    }

    /** Equal for equal candidates. */
    String text() {
        return trainer.name() + " " + new TreeMap<>(parameters());
    }

    Candidate with(BinaryTrainer other) {
        return new Candidate(family, recipe, other);
    }
}
