package io.suanpan.customers.training.value;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * How busy the shop is by calendar, as a clock that runs faster when it is busier: the models of
 * repeat buying know no season, so they are given histories and horizons in the time of this clock.
 * Learned from the days before a date alone.
 *
 * <p>The level of a week is the logarithm of buyers for each day that saw any (a closed day tells
 * nothing), weeks counted back from the date, each smoothed with its neighbours as 1 : 2 : 1. A
 * week to come has the level of the same week 52 weeks before, where that was seen. Where it was
 * not (the shop's history is shorter than a year), its level lies on the straight line between the
 * last week seen and the first week seen a year later: the calendar is a circle, and what lies
 * between two known seasons is told by both. The clock's speed at a level is e^(w · (level - mean
 * level)), with w the share of the year's 52 weeks that was seen: a season known in part is
 * believed in part. Its mean over the history is 1, so that time is in weeks. Immutable.
 */
public final class Season {
    private static final int YEAR_WEEKS = 52;
    private static final int LEAST_OPEN_DAYS = 3;
    private static final int LEAST_WEEKS = 8;
    private static final double DAYS = 7;
    private static final double MILLION = 1e6;

    private final LocalDate asOf;
    private final LocalDate origin;
    private final double[] time;
    private final double seenShare;

    private Season(LocalDate asOf, LocalDate origin, double[] time, double seenShare) {
        this.asOf = asOf;
        this.origin = origin;
        this.time = time;
        this.seenShare = seenShare;
    }

    /** A clock that always runs at the same speed: calendar weeks. */
    public static Season none(PurchaseBook book, int horizonDays) {
        LocalDate origin = book.buyers().firstKey();
        double[] speed = new double[days(origin, book.asOf()) + horizonDays + 1];
        Arrays.fill(speed, 1);
        return new Season(book.asOf(), origin, sums(speed), 0);
    }

    /**
     * The season in the book; none where fewer than eight weeks tell anything.
     *
     * @param horizonDays days after the as-of date that the clock has to reach
     */
    public static Season of(PurchaseBook book, int horizonDays) {
        LocalDate origin = book.buyers().firstKey();
        int past = days(origin, book.asOf());
        double[] levels = levels(book.asOf(), past / (int) DAYS, book.buyers());
        int known = (int) Arrays.stream(levels).filter(level -> !Double.isNaN(level)).count();
        if (known < LEAST_WEEKS) {
            return none(book, horizonDays);
        }
        double[] smooth = filled(smoothed(levels));
        double mean =
                Arrays.stream(levels).filter(level -> !Double.isNaN(level)).average().orElseThrow();
        double weight = Math.min(1, (double) levels.length / YEAR_WEEKS);
        double[] speed = new double[past + horizonDays + 1];
        for (int day = 0; day < speed.length; day++) {
            double week = (day - past + 0.5) / DAYS + smooth.length - 0.5;
            speed[day] = StrictMath.exp(weight * (level(smooth, week) - mean));
        }
        double average = Arrays.stream(speed, 0, past).average().orElseThrow();
        for (int day = 0; day < speed.length; day++) {
            speed[day] /= average;
        }
        return new Season(book.asOf(), origin, sums(speed), weight);
    }

    /** Logarithms of buyers for each open day, oldest week first; NaN for a week hardly open. */
    private static double[] levels(
            LocalDate asOf, int weeks, SortedMap<LocalDate, Integer> buyers) {
        double[] levels = new double[weeks];
        for (int week = 0; week < weeks; week++) {
            LocalDate from = asOf.minusDays((long) DAYS * (weeks - week));
            var days = buyers.subMap(from, from.plusDays((long) DAYS)).values();
            int sum = days.stream().mapToInt(Integer::intValue).sum();
            levels[week] =
                    days.size() < LEAST_OPEN_DAYS
                            ? Double.NaN
                            : StrictMath.log((double) sum / days.size());
        }
        return levels;
    }

    private static double[] smoothed(double[] levels) {
        double[] smooth = new double[levels.length];
        for (int i = 0; i < levels.length; i++) {
            double sum = 0;
            double weights = 0;
            for (int j = Math.max(0, i - 1); j <= Math.min(levels.length - 1, i + 1); j++) {
                if (!Double.isNaN(levels[j])) {
                    double weight = i == j ? 2 : 1;
                    sum += weight * levels[j];
                    weights += weight;
                }
            }
            smooth[i] = weights == 0 ? Double.NaN : sum / weights;
        }
        return smooth;
    }

    /**
     * Weeks that tell nothing lie on the line between their neighbours, at the ends they repeat.
     */
    private static double[] filled(double[] levels) {
        double[] filled = levels.clone();
        int before = -1;
        for (int i = 0; i < filled.length; i++) {
            if (Double.isNaN(levels[i])) {
                continue;
            }
            for (int j = before + 1; j < i; j++) {
                double share = before < 0 ? 1 : (double) (j - before) / (i - before);
                filled[j] =
                        before < 0
                                ? levels[i]
                                : levels[before] + share * (levels[i] - levels[before]);
            }
            before = i;
        }
        for (int j = before + 1; j < filled.length; j++) {
            filled[j] = levels[before];
        }
        return filled;
    }

    /** The level at a week, whole numbers in the middles of weeks, 0 the oldest. */
    private static double level(double[] levels, double week) {
        int last = levels.length - 1;
        double known = week;
        while (known > last && known - YEAR_WEEKS >= 0) {
            known -= YEAR_WEEKS;
        }
        if (known <= 0) {
            return levels[0];
        }
        if (known <= last) {
            int left = (int) known;
            double share = known - left;
            return share == 0
                    ? levels[left]
                    : levels[left] + share * (levels[left + 1] - levels[left]);
        }
        double share = (known - last) / (YEAR_WEEKS - last);
        return levels[last] + share * (levels[0] - levels[last]);
    }

    private static double[] sums(double[] speed) {
        double[] sums = new double[speed.length + 1];
        for (int day = 0; day < speed.length; day++) {
            sums[day + 1] = sums[day] + speed[day] / DAYS;
        }
        return sums;
    }

    /** Weeks of this clock from the start of one date to that of another. */
    public double weeks(LocalDate from, LocalDate to) {
        return time[days(origin, to)] - time[days(origin, from)];
    }

    /** Weeks of this clock that the horizon takes, its last day included. */
    public double horizonWeeks(int horizonDays) {
        return weeks(asOf, asOf.plusDays(horizonDays + 1L));
    }

    /**
     * Weeks of this clock from the as-of date to the end of each day that follows, to a millionth
     * of a week. Beyond what was seen the calendar is a circle of 52 weeks, so that the year after
     * runs the same.
     *
     * @param days not more than the clock reaches
     */
    public List<Double> ahead(int days) {
        return IntStream.rangeClosed(1, days)
                .mapToObj(day -> Math.rint(weeks(asOf, asOf.plusDays(day)) * MILLION) / MILLION)
                .toList();
    }

    /** How much busier the horizon is than the history, 1 for as busy. */
    public double lift(int horizonDays) {
        return horizonWeeks(horizonDays) * DAYS / (horizonDays + 1);
    }

    /** The share of the year's weeks that was seen; 0 where there is no season. */
    public double seenShare() {
        return seenShare;
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
