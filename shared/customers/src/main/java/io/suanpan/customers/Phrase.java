package io.suanpan.customers;

import io.suanpan.core.FeatureDoc;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How one feature is said of a customer: a clause with one place for the value at most.
 *
 * @param topic of each topic a customer gets one reason
 * @param before what stands before the place; the whole clause where there is none
 * @param place what kind of value is said there, {@code no|yes} for one of two words; empty for
 *     none
 * @param after what stands behind the place
 * @param unknown the clause where the value is not known
 * @param clumsy whether another feature of the topic says it better
 */
record Phrase(
        String topic, String before, String place, String after, String unknown, boolean clumsy) {
    private static final char CLUMSY = '~';
    private static final char OR = '|';

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
                if (line.charAt(0) != '#') {
                    int topic = line.indexOf('\t') + 1;
                    int known = line.indexOf('\t', topic) + 1;
                    int unknown = line.indexOf('\t', known) + 1;
                    phrases.put(
                            line.substring(0, topic - 1),
                            of(
                                    line.substring(topic, known - 1),
                                    line.substring(known, unknown - 1),
                                    line.substring(unknown)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(phrases);
    }

    /**
     * @param known with the place in braces, or its two words in brackets
     */
    private static Phrase of(String topic, String known, String unknown) {
        boolean clumsy = topic.charAt(0) == CLUMSY;
        int open = Math.max(known.indexOf('{'), known.indexOf('['));
        int close = Math.max(known.indexOf('}'), known.indexOf(']'));
        return new Phrase(
                clumsy ? topic.substring(1) : topic,
                open < 0 ? known : known.substring(0, open),
                open < 0 ? "" : known.substring(open + 1, close),
                open < 0 ? "" : known.substring(close + 1),
                unknown,
                clumsy);
    }

    /** For a feature that has no phrase of its own: its label and value. */
    static Phrase plain(FeatureDoc doc) {
        String label = doc.label() + ": ";
        return new Phrase(doc.name(), label, "number", "", label + "not known", false);
    }

    /** The clause, with the typical value beside it where both are known and it is a number. */
    String say(double value, double typical) {
        boolean comparable = !Double.isNaN(value) && !Double.isNaN(typical);
        if (!comparable || place.isEmpty() || place.indexOf(OR) >= 0) {
            return say(value);
        }
        String usual = fill(typical);
        String own = fill(value);
        return before
                + own
                + after
                + (usual.equals(own) ? " (as is typical)" : " (typical: " + usual(typical) + ")");
    }

    private String usual(double typical) {
        return switch (place) {
            case "money", "worth" -> Rounding.words(typical);
            case "part" -> usualPart(fill(typical));
            default -> fill(typical);
        };
    }

    private static String usualPart(String said) {
        if (said.equals("about")) {
            return "once";
        }
        return said.endsWith(" of") ? said.substring(0, said.length() - " of".length()) : said;
    }

    String say(double value) {
        if (Double.isNaN(value)) {
            return unknown;
        }
        return place.isEmpty() ? before : before + fill(value) + after;
    }

    private String fill(double value) {
        int or = place.indexOf(OR);
        if (or >= 0) {
            return value > 0.5 ? place.substring(or + 1) : place.substring(0, or);
        }
        return switch (place) {
            case "percent" -> Rounding.words(value * 100) + " %";
            case "part" -> part(value);
            default -> fill(Rounding.words(value));
        };
    }

    private String fill(String number) {
        return switch (place) {
            case "number" -> number;
            case "money" -> number.equals("0") ? "nothing" : "as much as " + worth(number);
            case "worth" -> worth(number);
            case "times" -> times(number);
            default -> count(number, place);
        };
    }

    private static String part(double value) {
        if (value < 1) {
            return Rounding.words(value * 100) + " % of";
        }
        String number = Rounding.words(value);
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
