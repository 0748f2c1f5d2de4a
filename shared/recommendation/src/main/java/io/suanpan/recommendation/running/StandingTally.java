package io.suanpan.recommendation.running;

import io.suanpan.recommendation.experiment.Arm;
import io.suanpan.recommendation.experiment.ArmTotals;
import io.suanpan.recommendation.experiment.Comparison;
import io.suanpan.recommendation.experiment.SampleRatio;
import io.suanpan.recommendation.experiment.SequentialTest;
import io.suanpan.recommendation.experiment.Verdict;
import io.suanpan.recommendation.experiment.Watch;
import io.suanpan.recommendation.running.Standing.ArmCount;
import io.suanpan.recommendation.running.Standing.Day;
import io.suanpan.recommendation.running.Standing.Treatment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Follows an experiment through its days. A customer counts from the day on which the window after
 * the first visit ends, and by then has one value that does not change any more: so units come one
 * after the other, as the sequential test asks, and arms are not compared by customers who have had
 * no time to order. O(units · arms + days · arms). Not thread-safe.
 */
public final class StandingTally {
    private final ShopExperiment experiment;
    private final long[] entered;
    private final long[] conversions;
    private final long[] revenueMinor;
    private final ArmTotals[] totals;
    private final List<Watch> watches;
    private final List<Comparison> looks = new ArrayList<>();
    private final List<List<Day>> days = new ArrayList<>();

    private StandingTally(ShopExperiment experiment) {
        this.experiment = experiment;
        int arms = experiment.arms().size();
        entered = new long[arms];
        conversions = new long[arms];
        revenueMinor = new long[arms];
        totals = new ArmTotals[arms];
        Arrays.fill(totals, ArmTotals.NONE);
        watches = new ArrayList<>(Collections.nCopies(arms, Watch.START));
        for (int arm = 0; arm < arms; arm++) {
            days.add(new ArrayList<>());
            looks.add(SequentialTest.compare(ArmTotals.NONE, ArmTotals.NONE, experiment.options()));
        }
    }

    public static Standing of(ShopExperiment experiment, ShopUnits units) {
        var tally = new StandingTally(experiment);
        tally.follow(units);
        return tally.standing(units);
    }

    private void follow(ShopUnits units) {
        LocalDate day = LocalDate.MIN;
        for (ExperimentUnit unit : units.units()) {
            int arm = arm(unit);
            if (arm < 0) {
                continue;
            }
            entered[arm]++;
            Instant closed = experiment.closesAt(unit.enteredAt());
            if (!closed.isAfter(units.asOf())) {
                LocalDate closing = closed.atOffset(ZoneOffset.UTC).toLocalDate();
                if (!closing.equals(day)) {
                    look(day);
                    day = closing;
                }
                count(arm, unit);
            }
        }
        look(day);
    }

    private int arm(ExperimentUnit unit) {
        return experiment.armOf(unit.customerId()).map(experiment.arms()::indexOf).orElse(-1);
    }

    private void count(int arm, ExperimentUnit unit) {
        conversions[arm] += unit.hasOrdered() ? 1 : 0;
        revenueMinor[arm] += unit.revenueMinor();
        totals[arm] = experiment.metric().added(totals[arm], unit);
    }

    /** At the end of a day on which somebody's window ended. */
    private void look(LocalDate day) {
        for (int arm = 1; arm < totals.length; arm++) {
            Comparison look = SequentialTest.compare(totals[0], totals[arm], experiment.options());
            looks.set(arm, look);
            if (Double.isFinite(look.lower())) {
                Watch watch = watches.get(arm).and(look);
                watches.set(arm, watch);
                days.get(arm)
                        .add(
                                new Day(
                                        day,
                                        totals[0].units() + totals[arm].units(),
                                        look.difference(),
                                        watch.lower(),
                                        watch.upper()));
            }
        }
    }

    private Standing standing(ShopUnits units) {
        List<Arm> arms = experiment.experiment().arms();
        SampleRatio ratio = SampleRatio.of(arms, Arrays.stream(entered).boxed().toList());
        List<ArmCount> counts = new ArrayList<>();
        List<Treatment> treatments = new ArrayList<>();
        for (int arm = 0; arm < totals.length; arm++) {
            String name = arms.get(arm).name();
            counts.add(
                    new ArmCount(
                            name,
                            entered[arm],
                            totals[arm].units(),
                            conversions[arm],
                            revenueMinor[arm]));
            if (arm > 0) {
                Comparison now = watches.get(arm).over(looks.get(arm));
                long least = Math.min(totals[0].units(), totals[arm].units());
                treatments.add(
                        new Treatment(name, days.get(arm), now, Verdict.of(ratio, now), least));
            }
        }
        return new Standing(experiment, units.asOf(), units.currency(), ratio, counts, treatments);
    }
}
