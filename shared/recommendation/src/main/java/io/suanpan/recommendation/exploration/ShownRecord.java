package io.suanpan.recommendation.exploration;

import io.suanpan.core.Json;
import io.suanpan.core.JsonFields;
import io.suanpan.core.JsonWritable;
import io.suanpan.recommendation.ranking.RankedItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/**
 * What was shown to whom and how likely it was: one line of JSON in the log from which other
 * rankings are judged.
 *
 * @param requestId by which clicks are joined to it
 * @param customerId empty for a stranger
 * @param at when it was answered
 * @param model version that ranked
 * @param items names, first position first
 * @param propensities one for each item
 * @param candidates that the list was drawn from, the best first, by which other rankings of them
 *     are replayed; empty where nothing was left to chance, and in lines of before they were kept
 */
public record ShownRecord(
        String requestId,
        String customerId,
        Instant at,
        String model,
        List<String> items,
        List<Propensity> propensities,
        List<Candidate> candidates)
        implements JsonWritable {
    /** Sums of chances end next to 1. */
    private static final double ALMOST_CERTAIN = 1 - 1e-9;

    public ShownRecord {
        items = List.copyOf(items);
        propensities = List.copyOf(propensities);
        candidates = List.copyOf(candidates);
        if (items.size() != propensities.size()) {
            throw new IllegalArgumentException(
                    "Request %s shows %d items with %d propensities."
                            .formatted(requestId, items.size(), propensities.size()));
        }
    }

    public static ShownRecord of(
            String requestId, String customerId, Instant at, String model, ShownList shown) {
        List<String> names = shown.items().stream().map(RankedItem::name).toList();
        return new ShownRecord(
                requestId,
                customerId,
                at,
                model,
                names,
                shown.propensities(),
                shown.candidates().stream().map(Candidate::of).toList());
    }

    /** Whether the list could not have been another one. */
    public boolean isCertain() {
        return propensities.stream().allMatch(it -> it.atPosition() >= ALMOST_CERTAIN);
    }

    /** Without a line feed at its end. */
    public String line() {
        return Json.text(this);
    }

    /**
     * @throws io.suanpan.core.SuanpanException {@code MALFORMED} where the line is not one
     */
    public static ShownRecord parse(String line) {
        var fields = JsonFields.of(line.getBytes(StandardCharsets.UTF_8), "A line of shown lists");
        List<Double> givenAbove = fields.numbers("givenAbove");
        List<Double> atPosition = fields.numbers("atPosition");
        var propensities = new ArrayList<Propensity>();
        for (int i = 0; i < Math.min(givenAbove.size(), atPosition.size()); i++) {
            propensities.add(new Propensity(givenAbove.get(i), atPosition.get(i)));
        }
        return new ShownRecord(
                fields.text("requestId"),
                fields.text("customerId"),
                fields.instant("at"),
                fields.text("model"),
                fields.texts("items"),
                propensities,
                fields.has("candidates") ? candidates(fields) : List.of());
    }

    private static List<Candidate> candidates(JsonFields fields) {
        List<String> names = fields.texts("candidates");
        List<Double> scores = fields.numbers("scores");
        Set<String> pinned = new HashSet<>(fields.texts("pinned"));
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < Math.min(names.size(), scores.size()); i++) {
            String name = names.get(i);
            candidates.add(new Candidate(name, scores.get(i).floatValue(), pinned.contains(name)));
        }
        return candidates;
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("requestId", requestId);
        json.writeStringProperty("customerId", customerId);
        json.writeStringProperty("at", at.toString());
        json.writeStringProperty("model", model);
        json.writeArrayPropertyStart("items");
        items.forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("givenAbove");
        propensities.forEach(it -> json.writeNumber(it.givenAbove()));
        json.writeEndArray();
        json.writeArrayPropertyStart("atPosition");
        propensities.forEach(it -> json.writeNumber(it.atPosition()));
        json.writeEndArray();
        if (!candidates.isEmpty()) {
            writeCandidates(json);
        }
        json.writeEndObject();
    }

    private void writeCandidates(JsonGenerator json) {
        json.writeArrayPropertyStart("candidates");
        candidates.forEach(it -> json.writeString(it.name()));
        json.writeEndArray();
        json.writeArrayPropertyStart("scores");
        candidates.forEach(it -> json.writeNumber(it.weightedScore()));
        json.writeEndArray();
        json.writeArrayPropertyStart("pinned");
        candidates.stream().filter(Candidate::pinned).forEach(it -> json.writeString(it.name()));
        json.writeEndArray();
    }
}
