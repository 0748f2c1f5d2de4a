package io.suanpan.local.page.routes;

import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Numbers;
import io.suanpan.local.page.view.Tone;
import io.suanpan.routing.plans.DayClock;

/** Distances, spans and times of day as the pages show them. */
final class Ways {
    private static final double METRES = 1_000;
    private static final long MINUTE = 60;

    private Ways() {}

    static Cell kilometres(long metres) {
        return Cell.exact(kilometresText(metres), Long.toString(metres));
    }

    static String kilometresText(long metres) {
        return Numbers.shortly(Math.round(10 * metres / METRES) / 10.0) + " km";
    }

    static Cell span(long seconds) {
        return Cell.exact(spanText(seconds), Long.toString(seconds));
    }

    /** As in {@code 5 h 12 min}, rounded to the minute. */
    static String spanText(long seconds) {
        long minutes = Math.round((double) seconds / MINUTE);
        long hours = minutes / MINUTE;
        return hours == 0 ? minutes + " min" : "%d h %02d min".formatted(hours, minutes % MINUTE);
    }

    static String counted(long number, String one, String many) {
        return Cell.count(number).text() + " " + (number == 1 ? one : many);
    }

    static Cell clock(int seconds) {
        return Cell.exact(DayClock.text(seconds), Integer.toString(seconds));
    }

    static Cell late(int late) {
        return late == 0 ? Cell.count(0) : Cell.count(late).toned(Tone.BAD);
    }

    /** Grams in kilograms with one decimal. */
    static Cell weight(long grams) {
        return Cell.exact(weightText(grams), Long.toString(grams));
    }

    static String weightText(long grams) {
        return Numbers.shortly(Math.round(10 * grams / METRES) / 10.0) + " kg";
    }
}
