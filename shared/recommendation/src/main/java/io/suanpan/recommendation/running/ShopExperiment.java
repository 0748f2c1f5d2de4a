package io.suanpan.recommendation.running;

import io.suanpan.core.JsonFields;
import io.suanpan.recommendation.experiment.Experiment;
import io.suanpan.recommendation.experiment.SequentialOptions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * An experiment as people set it. All but {@code until} is fixed before it begins.
 *
 * @param experiment name, salt, and the arms' names and shares, the control first
 * @param arms the same with their ranking
 * @param since from when answers carry arms
 * @param until from when they no longer do; {@link Instant#MAX} where nothing is said
 * @param metric by which it is decided
 * @param windowDays for so long after the first visit a customer's orders count; 1 to 90
 * @param options how it is watched
 */
public record ShopExperiment(
        Experiment experiment,
        List<ShopArm> arms,
        Instant since,
        Instant until,
        Metric metric,
        int windowDays,
        SequentialOptions options) {
    private static final int LONGEST_WINDOW = 90;
    private static final int USUAL_WINDOW = 14;

    /**
     * @throws IllegalArgumentException naming what does not fit
     */
    public ShopExperiment {
        arms = List.copyOf(arms);
        require(arms.size() >= 2, "has %d arm; a comparison needs two".formatted(arms.size()));
        require(since.isBefore(until), "ends at %s, before it begins".formatted(until));
        require(
                windowDays >= 1 && windowDays <= LONGEST_WINDOW,
                "has a window of %d days; give 1 to %d".formatted(windowDays, LONGEST_WINDOW));
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("It " + what + ".");
        }
    }

    static ShopExperiment read(JsonFields fields) {
        List<ShopArm> arms = fields.objects("arms", ShopArm::read);
        SequentialOptions usual = SequentialOptions.defaults();
        return new ShopExperiment(
                new Experiment(
                        fields.text("name"),
                        fields.has("salt") ? fields.text("salt") : "",
                        arms.stream().map(ShopArm::arm).toList()),
                arms,
                fields.instant("since"),
                fields.has("until") ? fields.instant("until") : Instant.MAX,
                metric(fields.text("metric")),
                fields.has("windowDays")
                        ? Math.clamp(fields.whole("windowDays"), 0, Integer.MAX_VALUE)
                        : USUAL_WINDOW,
                new SequentialOptions(
                        fields.number("alpha", usual.alpha()),
                        fields.has("plannedUnits")
                                ? fields.whole("plannedUnits")
                                : usual.plannedUnits(),
                        fields.has("leastUnits") ? fields.whole("leastUnits") : usual.leastUnits(),
                        false));
    }

    private static Metric metric(String text) {
        for (Metric metric : Metric.values()) {
            if (metric.text().equals(text)) {
                return metric;
            }
        }
        throw new IllegalArgumentException(
                "Its metric is \"%s\"; give conversion or revenue.".formatted(text));
    }

    public String name() {
        return experiment.name();
    }

    public boolean isRunning(Instant now) {
        return !now.isBefore(since) && now.isBefore(until);
    }

    boolean overlaps(ShopExperiment other) {
        return since.isBefore(other.until) && other.since.isBefore(until);
    }

    /** How an answer to somebody in this arm says it. */
    public DealtArm dealt(ShopArm arm) {
        return new DealtArm(name(), arm.arm().name());
    }

    /** When all that a customer who came at {@code enteredAt} orders has been counted. */
    Instant closesAt(Instant enteredAt) {
        return enteredAt.plus(windowDays, ChronoUnit.DAYS);
    }

    /**
     * The arm of a customer or session.
     *
     * @param unit empty for somebody of whom no id is known, who takes no part
     */
    public Optional<ShopArm> armOf(String unit) {
        return unit.isEmpty()
                ? Optional.empty()
                : experiment.armOf(unit).map(arm -> arms.get(experiment.arms().indexOf(arm)));
    }
}
