package io.suanpan.store.experiments;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.ModelCard;
import io.suanpan.core.SuanpanException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads the record of a run of any kind of model: they share {@code run}, {@code settings}, {@code
 * card} and {@code outcome}, and what compares with the version before is in {@code comparison}
 * where there is such.
 */
final class ExperimentJson {
    private final String key;
    private final JsonNode tree;

    private ExperimentJson(String key, JsonNode tree) {
        this.key = key;
        this.tree = tree;
    }

    /**
     * @throws SuanpanException {@code INTERNAL} where the object is no record of a run
     */
    static ExperimentDetails read(String key, byte[] json) {
        try {
            return new ExperimentJson(key, Json.tree(json, key)).details();
        } catch (SuanpanException e) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The record of a run " + key + " cannot be read: " + e.detail(),
                    "Move it elsewhere, or put back what was there.",
                    e);
        }
    }

    private ExperimentDetails details() {
        ModelCard card = card();
        JsonNode outcome = tree.path("outcome");
        JsonNode previous = outcome.path("previousVersion");
        Map<String, String> settings = new TreeMap<>();
        flatten("", tree.path("settings"), settings);
        return new ExperimentDetails(
                ExperimentKeys.model(key),
                ExperimentKeys.run(key),
                card.version(),
                card.algorithm(),
                card.trainedAt(),
                card.codeVersion(),
                outcome.path("promoted").asBoolean(false),
                outcome.path("reason").asString(""),
                card.data().rows(),
                card.metrics(),
                previous.isString() ? previous.stringValue() : null,
                numbers(tree.path("comparison").path("currentMetrics")),
                card.seed(),
                card.data(),
                card.parameters(),
                settings);
    }

    private ModelCard card() {
        JsonNode card = tree.path("card");
        if (!card.isObject()) {
            throw new SuanpanException(ErrorCode.MALFORMED, "It has no card.", "Give it one.");
        }
        try {
            return Json.mapper().treeToValue(card, ModelCard.class);
        } catch (JacksonException e) {
            throw new SuanpanException(ErrorCode.MALFORMED, "Its card is none.", "Give it one.", e);
        }
    }

    private static Map<String, Double> numbers(JsonNode object) {
        Map<String, Double> numbers = new TreeMap<>();
        object.forEachEntry((name, value) -> {
            if (value.isNumber()) {
                numbers.put(name, value.doubleValue());
            }
        });
        return numbers;
    }

    private static void flatten(String prefix, JsonNode object, Map<String, String> into) {
        object.forEachEntry((name, value) -> {
            if (value.isObject()) {
                flatten(prefix + name + ".", value, into);
            } else {
                into.put(prefix + name, value.isString() ? value.stringValue() : value.toString());
            }
        });
    }
}
