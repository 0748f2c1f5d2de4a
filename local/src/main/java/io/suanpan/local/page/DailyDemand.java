package io.suanpan.local.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What sells from a day on, added up: at the ends of the forecast's weeks as the forecast has it,
 * evenly within each week. Of what the forecast counts, the part before that day is taken off; the
 * bounds shrink with the mean.
 */
final class DailyDemand {
    private static final int WEEK = 7;

    private final List<JsonNode> sums;
    private final int skipped;
    private final double skippedMean;

    /**
     * @param asOf the forecast's first day
     * @param today not before {@code asOf}
     * @param sums of one week, of two and so on: {@code mean}, {@code low} and {@code high}
     */
    DailyDemand(LocalDate asOf, LocalDate today, List<JsonNode> sums) {
        this.sums = List.copyOf(sums);
        this.skipped = (int) Math.min(days(), ChronoUnit.DAYS.between(asOf, today));
        this.skippedMean = upTo("mean", skipped);
    }

    private int days() {
        return WEEK * sums.size();
    }

    /** Days from today to the end of the forecast. */
    int length() {
        return days() - skipped;
    }

    /**
     * Never falls with the day.
     *
     * @param field of the sums
     * @param day 0 to {@link #length()}, after today
     */
    double sold(String field, int day) {
        double mean = upTo("mean", skipped + day);
        double open = mean > 0 ? (mean - skippedMean) / mean : 0;
        return open * upTo(field, skipped + day);
    }

    private double upTo(String field, int day) {
        int weeks = day / WEEK;
        double before = highest(field, weeks);
        double share = day % WEEK / (double) WEEK;
        return share == 0 ? before : before + share * (highest(field, weeks + 1) - before);
    }

    /** Each sum is drawn anew, so that one may lie a unit below the one before it. */
    private double highest(String field, int weeks) {
        double highest = 0;
        for (JsonNode sum : sums.subList(0, weeks)) {
            highest = Math.max(highest, Nodes.number(sum, field));
        }
        return highest;
    }
}
