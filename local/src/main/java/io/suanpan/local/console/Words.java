package io.suanpan.local.console;

import io.suanpan.core.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** Numbers as people read them. */
public final class Words {
    /** Of probabilities, by four decimals. */
    private static final double SMALLEST_TOLD = 1e-4;

    private Words() {}

    /** As in {@code 541,909}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** As in {@code 1 row} and {@code 2 rows}. */
    public static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    /** As in {@code 7.9 MB}: powers of a thousand, as files are shown. */
    public static String bytes(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        int power = (int) Math.min(4, (Long.toString(bytes).length() - 1) / 3);
        double value = bytes / Math.pow(1_000, power);
        return String.format(Locale.ROOT, "%.1f %sB", value, "KMGT".charAt(power - 1));
    }

    /**
     * The text in lines of at most {@code width} characters; a word that is longer stays whole, and
     * the text's own line feeds stay.
     */
    public static List<String> wrapped(String text, int width) {
        return text.lines().flatMap(line -> wrappedLine(line, width).stream()).toList();
    }

    private static List<String> wrappedLine(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && length(line) + 1 + length(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    /** A share of 0 to 1, as in {@code 73.5 %}. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** Four decimals, as metrics are compared. */
    public static String metric(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** The same of a probability; what is smaller than it can tell is said to be. */
    public static String probability(double p) {
        return p < SMALLEST_TOLD ? "< 0.0001" : metric(p);
    }

    /** As in {@code 3.2 s}, of one width below a thousand seconds. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%5.1f s", duration.toMillis() / 1_000.0);
    }

    /** As in {@code 1,234.50 GBP}. */
    public static String money(long minor, String currency) {
        Money money = new Money(minor, Currency.getInstance(currency));
        return String.format(Locale.ROOT, "%,." + money.amount().scale() + "f", money.amount())
                + " "
                + currency;
    }
}
