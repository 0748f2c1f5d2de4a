package io.suanpan.forecasting.many;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Intervals to be told beside the mean.
 *
 * @param percents share of the futures that lies inside, above 0 and below 100, in the order of the
 *     answer; none for means alone
 */
public record Levels(List<Double> percents) {
    private static final double WHOLE = 100;

    public Levels {
        percents = List.copyOf(percents);
        for (double percent : percents) {
            if (!(percent > 0 && percent < WHOLE)) {
                throw refused("An interval of " + percent + " % is none.");
            }
        }
        if (percents.stream().distinct().count() < percents.size()) {
            throw refused("The levels " + percents + " name one of them twice.");
        }
    }

    /** 80 and 95, as forecasts are usually published. */
    public static Levels defaults() {
        return new Levels(List.of(80.0, 95.0));
    }

    /**
     * @param text as {@code 80,95}; blank for none
     * @throws SuanpanException {@code MALFORMED} for anything else
     */
    public static Levels parse(String text) {
        if (text.isBlank()) {
            return new Levels(List.of());
        }
        try {
            return new Levels(
                    Stream.of(text.split(",", -1))
                            .map(String::strip)
                            .map(Double::valueOf)
                            .toList());
        } catch (NumberFormatException e) {
            throw refused("The levels \"" + text + "\" are no numbers with commas between.");
        }
    }

    /** Probability of staying below the upper bound of a level. */
    double upperProbability(int level) {
        return 0.5 + percents.get(level) / (2 * WHOLE);
    }

    /** As names of fields have it: 80, and 97.5 with its point. */
    String label(int level) {
        double percent = percents.get(level);
        return percent == Math.rint(percent)
                ? Long.toString(Math.round(percent))
                : Double.toString(percent);
    }

    private static SuanpanException refused(String what) {
        return new SuanpanException(
                ErrorCode.MALFORMED, what, "Give each once, above 0 and below 100, as 80,95.");
    }
}
