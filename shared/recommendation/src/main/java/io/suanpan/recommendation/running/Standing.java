package io.suanpan.recommendation.running;

import io.suanpan.recommendation.experiment.Comparison;
import io.suanpan.recommendation.experiment.SampleRatio;
import io.suanpan.recommendation.experiment.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How an experiment of the shop stands.
 *
 * @param asOf until when the tables tell
 * @param currency of revenue
 * @param ratio whether arms have their shares of all who came
 * @param arms the control first
 * @param treatments all but the control
 */
public record Standing(
        ShopExperiment experiment,
        Instant asOf,
        String currency,
        SampleRatio ratio,
        List<ArmCount> arms,
        List<Treatment> treatments) {
    public Standing {
        arms = List.copyOf(arms);
        treatments = List.copyOf(treatments);
    }

    /**
     * What an arm gave.
     *
     * @param entered customers who came
     * @param units of these, whose window has ended; the rest counts these alone
     * @param conversions who ordered
     * @param revenueMinor of their orders
     */
    public record ArmCount(
            String arm, long entered, long units, long conversions, long revenueMinor) {}

    /**
     * An arm against the first one.
     *
     * @param days one for each day on which something was said, oldest first
     * @param now what all looks together say: the smallest p, and what intervals have in common
     * @param least units of the smaller of the two arms
     */
    public record Treatment(
            String arm, List<Day> days, Comparison now, Verdict verdict, long least) {
        public Treatment {
            days = List.copyOf(days);
        }
    }

    /**
     * What was known at the end of a day.
     *
     * @param day UTC
     * @param units of both arms
     * @param difference as it was that day
     * @param lower end of what all intervals until then have in common
     * @param upper end of it
     */
    public record Day(LocalDate day, long units, double difference, double lower, double upper) {}
}
