package io.suanpan.forecasting.stock;

import io.suanpan.forecasting.Normal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Days from an order to its arrival, as equally likely cases.
 *
 * @param days ascending, each 0 to {@value #LONGEST_DAYS}
 */
public record LeadTime(List<Integer> days) {
    public static final int LONGEST_DAYS = 1_000;

    /** Cases that stand for a distribution: its deviation is met within 2 %. */
    private static final int CASES = 64;

    private static final String WHERE = "The lead time";

    public LeadTime {
        if (days.isEmpty()) {
            throw Require.refused(WHERE, "days", days, "Give at least one number of days.");
        }
        days = days.stream().sorted().toList();
        Require.atLeast(WHERE, "days", days.getFirst(), 0);
        if (days.getLast() > LONGEST_DAYS) {
            throw Require.refused(
                    WHERE, "days", days.getLast(), "Use " + LONGEST_DAYS + " at the most.");
        }
    }

    /** Always the same. */
    public static LeadTime fixed(int days) {
        return new LeadTime(List.of(days));
    }

    /** As orders took in the past. */
    public static LeadTime observed(List<Integer> days) {
        return new LeadTime(days);
    }

    /**
     * Normal, in whole days; what would arrive before it was ordered arrives at once, so that the
     * mean is a little above the given one where the deviation is large against it.
     */
    public static LeadTime of(double meanDays, double deviationDays) {
        Require.atLeast(WHERE, "meanDays", meanDays, 0);
        if (Require.atLeast(WHERE, "deviationDays", deviationDays, 0) == 0) {
            return fixed((int) Math.min(LONGEST_DAYS + 1L, Math.round(meanDays)));
        }
        return new LeadTime(
                IntStream.range(0, CASES)
                        .mapToObj(i -> Normal.quantile((i + 0.5) / CASES))
                        .map(z -> (int) Math.max(0, Math.rint(meanDays + z * deviationDays)))
                        .toList());
    }

    public double meanDays() {
        return days.stream().mapToInt(it -> it).average().orElseThrow();
    }

    /**
     * Days that the order takes at the most in this share of the cases.
     *
     * @param share 0 to 1; the lowest number of days for 0
     */
    public int quantile(double share) {
        return days.get(Math.min(days.size() - 1, (int) (share * days.size())));
    }
}
