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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one feature is said of a customer.
 *
 * @param topic of each topic a customer gets one reason
 * @param known the clause with a place for the value
 * @param unknown the clause where the value is not known
 * @param clumsy whether another feature of the topic says it better
 */
record Phrase(String topic, String known, String unknown, boolean clumsy) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}|\\[([^|]*)\\|([^]]*)]");
    private static final String CLUMSY = "~";

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
                    boolean clumsy = parts[1].startsWith(CLUMSY);
                    String topic = clumsy ? parts[1].substring(CLUMSY.length()) : parts[1];
                    phrases.put(parts[0], new Phrase(topic, parts[2], parts[3], clumsy));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(phrases);
    }

    /** For a feature that has no phrase of its own: its label and value. */
    static Phrase plain(FeatureDoc doc) {
        return new Phrase(
                doc.name(), doc.label() + ": {number}", doc.label() + ": not known", false);
    }

    /** The clause, with the typical value beside it where both are known and it is a number. */
    String say(double value, double typical) {
        Matcher place = PLACE.matcher(known);
        boolean comparable = !Double.isNaN(value) && !Double.isNaN(typical);
        if (!comparable || !place.find() || place.group(1) == null) {
            return say(value);
        }
        return say(typical).equals(say(value))
                ? say(value) + " (as is typical)"
                : say(value) + " (typical: " + usual(place.group(1), place, typical) + ")";
    }

    private static String usual(String what, MatchResult place, double typical) {
        return switch (what) {
            case "money", "worth" -> Rounding.words(typical);
            case "part" -> fill(place, typical).replaceFirst(" of$", "").replace("about", "once");
            default -> fill(place, typical);
        };
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
            case "part" -> part(value, number);
            case "money" -> number.equals("0") ? "nothing" : "as much as " + worth(number);
            case "worth" -> worth(number);
            case "times" -> times(number);
            default -> count(number, what);
        };
    }

    private static String part(double value, String number) {
        if (value < 1) {
            return Rounding.words(value * 100) + " % of";
        }
        return number.equals("1") ? "about" : times(number);
    }

    private static String worth(String number) {
        return number + (number.equals("1") ? " typical order" : " typical orders");
    }

    private static String times(String number) {
        return switch (number) {
            case "0" -> "never";
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
