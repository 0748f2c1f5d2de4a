package io.suanpan.local.page.view;

import io.suanpan.local.console.Words;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One value as it is shown.
 *
 * @param text for people
 * @param value the same exactly as the API has it, for programs; empty for plain text
 * @param href where it leads; empty where nowhere
 * @param note smaller, below it; may be empty
 * @param bar share of the cell that a bar fills, 0 to 1; below 0 for none
 */
public record Cell(String text, String value, String href, String note, Tone tone, double bar) {
    private static final double NO_BAR = -1;
    private static final int LONG = 32;

    public static Cell text(String text) {
        return new Cell(text, "", "", "", Tone.PLAIN, NO_BAR);
    }

    /** Of a name or key that programs know. */
    public static Cell code(String text) {
        return text(text).toned(Tone.CODE);
    }

    /** Where nothing is known. */
    public static Cell none() {
        return text("–").toned(Tone.MUTED);
    }

    public static Cell count(long number) {
        return exact(Words.count(number), Long.toString(number));
    }

    /** Four decimals. */
    public static Cell metric(double value) {
        return Double.isNaN(value) ? none() : exact(Words.metric(value), Double.toString(value));
    }

    /**
     * @param share 0 to 1
     */
    public static Cell percent(double share) {
        return Double.isNaN(share) ? none() : exact(Words.percent(share), Double.toString(share));
    }

    /** As many decimals as it has, four at most. */
    public static Cell number(double value) {
        return Double.isNaN(value)
                ? none()
                : exact(Numbers.readable(value), Double.toString(value));
    }

    /** A whole number as a count, any other with four decimals, so that they stand in line. */
    public static Cell figure(double value) {
        return value == Math.rint(value) ? number(value) : metric(value);
    }

    public static Cell money(long minor, String currency) {
        return exact(Words.money(minor, currency), Long.toString(minor));
    }

    /** To the minute; the exact moment is the value. */
    public static Cell time(Instant at) {
        String text = at.truncatedTo(ChronoUnit.MINUTES).toString();
        return exact(text.replace('T', ' ').replace(":00Z", ""), at.toString());
    }

    public static Cell exact(String text, String value) {
        return new Cell(text, value, "", "", Tone.PLAIN, NO_BAR);
    }

    public Cell linked(String newHref) {
        return new Cell(text, value, newHref, note, tone, bar);
    }

    public Cell noted(String newNote) {
        return new Cell(text, value, href, newNote, tone, bar);
    }

    public Cell toned(Tone newTone) {
        return new Cell(text, value, href, note, newTone, bar);
    }

    public Cell barred(double share) {
        return new Cell(text, value, href, note, tone, Math.clamp(share, 0, 1));
    }

    /** Whether it is a sentence rather than a word. */
    public boolean isLong() {
        return text.length() > LONG;
    }

    public boolean hasBar() {
        return bar >= 0;
    }

    /** For a width, as in {@code 12.5%}. */
    public String barWidth() {
        return Numbers.plain(Math.round(1_000 * bar) / 10.0) + "%";
    }
}
