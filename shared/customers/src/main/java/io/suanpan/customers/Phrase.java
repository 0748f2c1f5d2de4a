package io.suanpan.customers;

import io.suanpan.core.FeatureDoc;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How one feature is said of a customer.
 *
 * @param topic of each topic a customer gets one reason
 * @param known the clause with a place for the value
 * @param unknown the clause where the value is not known
 */
record Phrase(String topic, String known, String unknown) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}|\\[([^|]*)\\|([^]]*)]");

    /** By the feature's name. */
    static Map<String, Phrase> load() {
        Map<String, Phrase> phrases = new HashMap<>();
        var resource = Phrase.class.getResourceAsStream("reasons.tsv");
        if (resource == null) {
            throw new IllegalStateException("The build left out the resource reasons.tsv.");
        }
        try (var lines =
                new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split("\t", -1);
                    phrases.put(parts[0], new Phrase(parts[1], parts[2], parts[3]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(phrases);
    }

    /** For a feature that has no phrase of its own: its label and value. */
    static Phrase plain(FeatureDoc doc) {
        return new Phrase(doc.name(), doc.label() + ": {number}", doc.label() + ": not known");
    }

    String say(double value) {
        if (Double.isNaN(value)) {
            return unknown;
        }
        return PLACE.matcher(known).replaceAll(place -> fill(place, value));
    }

    private static String fill(MatchResult place, double value) {
        String what = place.group(1);
        if (what == null) {
            return value > 0.5 ? place.group(3) : place.group(2);
        }
        String number = Rounding.words(value);
        return switch (what) {
            case "number" -> number;
            case "percent" -> Rounding.words(value * 100) + " %";
            case "times" -> times(number);
            default -> count(number, what);
        };
    }

    private static String times(String number) {
        return switch (number) {
            case "1" -> "once";
            case "2" -> "twice";
            default -> number + " times";
        };
    }

    private static String count(String number, String plural) {
        String singular = plural.substring(0, plural.length() - 1);
        return switch (number) {
            case "0" -> "no " + singular;
            case "1" -> "1 " + singular;
            default -> number + " " + plural;
        };
    }
}
