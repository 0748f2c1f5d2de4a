package io.suanpan.recommendation.experiment;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up what the units of an experiment gave. Rows of the same unit are added to one value first,
 * since only units are independent; units that are in no arm are passed over. Not thread-safe.
 */
public final class ExperimentTally {
    private final Experiment experiment;
    private final List<Map<String, Unit>> byArm = new ArrayList<>();

    private record Unit(double value, double before) {}

    /**
     * @param experiment of at least two arms, the control first
     */
    public ExperimentTally(Experiment experiment) {
        if (experiment.arms().size() < 2) {
            throw new IllegalArgumentException(
                    "Experiment %s has one arm; a comparison needs two."
                            .formatted(experiment.name()));
        }
        this.experiment = experiment;
        experiment.arms().forEach(_ -> byArm.add(new LinkedHashMap<>()));
    }

    /**
     * Adds to the arm into which the unit's hash falls.
     *
     * @param unit that took part, whether it gave something or not
     * @param value what it gave, 0 for nothing
     * @param before what it had given before the experiment; 0 where that is not used
     */
    public void add(String unit, double value, double before) {
        experiment.armOf(unit).ifPresent(arm -> add(unit, arm, value, before));
    }

    /**
     * Adds to an arm that somebody else has dealt.
     *
     * @param arm its name
     * @throws SuanpanException {@code IMPOSSIBLE} for an arm that the experiment has not, and for a
     *     unit that was in another one: what it saw of both cannot be told apart
     */
    public void add(String unit, String arm, double value, double before) {
        for (Arm one : experiment.arms()) {
            if (one.name().equals(arm)) {
                requireNoOther(unit, one);
                add(unit, one, value, before);
                return;
            }
        }
        throw new SuanpanException(
                ErrorCode.IMPOSSIBLE,
                "Unit %s is in arm %s, which experiment %s has not."
                        .formatted(unit, arm, experiment.name()),
                "Name all arms with their shares; it has %s."
                        .formatted(String.join(", ", names())));
    }

    private void requireNoOther(String unit, Arm arm) {
        for (int i = 0; i < byArm.size(); i++) {
            Arm other = experiment.arms().get(i);
            if (!other.equals(arm) && byArm.get(i).containsKey(unit)) {
                throw new SuanpanException(
                        ErrorCode.IMPOSSIBLE,
                        "Unit %s is in arm %s and in arm %s."
                                .formatted(unit, other.name(), arm.name()),
                        "Find out why units change arms; leave out those that did.");
            }
        }
    }

    private List<String> names() {
        return experiment.arms().stream().map(Arm::name).toList();
    }

    private void add(String unit, Arm arm, double value, double before) {
        byArm.get(experiment.arms().indexOf(arm))
                .merge(
                        unit,
                        new Unit(value, before),
                        (one, more) ->
                                new Unit(one.value() + more.value(), one.before() + more.before()));
    }

    public ExperimentReport report(SequentialOptions options) {
        List<ArmTotals> conversions = new ArrayList<>();
        List<ArmTotals> values = new ArrayList<>();
        for (Map<String, Unit> units : byArm) {
            conversions.add(conversions(units));
            values.add(values(units));
        }
        List<ArmReport> arms = new ArrayList<>();
        List<TreatmentReport> treatments = new ArrayList<>();
        for (int i = 0; i < byArm.size(); i++) {
            String name = experiment.arms().get(i).name();
            double rate = conversions.get(i).mean();
            arms.add(new ArmReport(name, values.get(i).units(), rate, values.get(i).mean()));
            if (i > 0) {
                treatments.add(
                        new TreatmentReport(
                                name,
                                SequentialTest.compare(
                                        conversions.getFirst(), conversions.get(i), options),
                                SequentialTest.compare(values.getFirst(), values.get(i), options)));
            }
        }
        List<Long> units = values.stream().map(ArmTotals::units).toList();
        SampleRatio ratio = SampleRatio.of(experiment.arms(), units);
        return new ExperimentReport(experiment.name(), ratio, arms, treatments);
    }

    private static ArmTotals conversions(Map<String, Unit> units) {
        ArmTotals totals = ArmTotals.NONE;
        for (Unit unit : units.values()) {
            totals = totals.and(unit.value() > 0 ? 1 : 0, unit.before());
        }
        return totals;
    }

    private static ArmTotals values(Map<String, Unit> units) {
        ArmTotals totals = ArmTotals.NONE;
        for (Unit unit : units.values()) {
            totals = totals.and(unit.value(), unit.before());
        }
        return totals;
    }
}
