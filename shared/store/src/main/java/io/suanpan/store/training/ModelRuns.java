package io.suanpan.store.training;

import io.suanpan.core.Digest;
import io.suanpan.core.Json;
import io.suanpan.core.ModelCard;
import io.suanpan.store.Content;
import io.suanpan.store.ModelPointer;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.Promotion;
import io.suanpan.store.PutCondition;
import io.suanpan.store.experiments.ExperimentKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The runs that train a model. A run is known by its tables, settings and code: done again it finds
 * its version and changes nothing. Thread-safe.
 */
public final class ModelRuns {
    /** Parameter of a card: the run that made the version. */
    public static final String RUN = "run";

    private static final int RUN_DIGITS = 16;

    private final ObjectStore store;
    private final ModelRegistry registry;
    private final String model;

    /**
     * @param model its name in the registry
     */
    public ModelRuns(ObjectStore store, ModelRegistry registry, String model) {
        this.store = store;
        this.registry = registry;
        this.model = model;
    }

    /** Judges a version against the one in use, if there is one. */
    @FunctionalInterface
    public interface Judge {
        VersionComparison compare(ModelCard card, Optional<String> current);
    }

    /**
     * A version that met the gate.
     *
     * @param comparison what the gate saw; where the version was in use already, what it would have
     *     seen
     */
    public record Judged(
            String run, ModelCard card, VersionComparison comparison, boolean promoted) {
        public VersionOutcome outcome() {
            return new VersionOutcome(
                    card.name(),
                    run,
                    card.version(),
                    card.algorithm(),
                    promoted,
                    comparison.reason(),
                    comparison.currentVersion(),
                    card.metrics());
        }
    }

    /** 16 hex digits: the same for the same parts. */
    public static String identity(List<?> parts) {
        return Digest.sha256(Json.bytes(parts)).substring(0, RUN_DIGITS);
    }

    /** The version that a run made, the newest where there are several. */
    public Optional<ModelCard> made(String run) {
        return registry.versions(model).reversed().stream()
                .map(version -> registry.card(model, version))
                .filter(card -> run.equals(card.parameters().get(RUN)))
                .findFirst();
    }

    /** What the gate says of a version against the one in use; changes nothing. */
    public VersionComparison evaluate(String version, Judge judge) {
        return judge.compare(
                registry.card(model, version), registry.current(model).map(ModelPointer::version));
    }

    /** Puts a version in use if it passes the gate. */
    public Judged promote(String version, Judge judge) {
        ModelCard card = registry.card(model, version);
        List<VersionComparison> seen = new ArrayList<>();
        Promotion promotion =
                registry.promote(
                        model,
                        version,
                        current -> {
                            seen.add(judge.compare(card, current));
                            return seen.getLast().verdict();
                        });
        // Empty where the version is already in use: an earlier run was stopped after the
        // promotion.
        VersionComparison comparison =
                seen.isEmpty() ? judge.compare(card, replaced()) : seen.getLast();
        return new Judged(
                card.parameters().getOrDefault(RUN, version),
                card,
                comparison,
                promotion.promoted());
    }

    private Optional<String> replaced() {
        return registry.current(model).flatMap(ModelPointer::previousVersion);
    }

    /** The same, and records the run. */
    public VersionOutcome promote(String version, Object settings, Judge judge) {
        Judged judged = promote(version, judge);
        VersionOutcome outcome = judged.outcome();
        record(
                judged.run(),
                new VersionExperiment<>(
                        judged.run(), settings, judged.card(), judged.comparison(), outcome));
        return outcome;
    }

    /** Keeps the record of a run, once. */
    public void record(String run, Object experiment) {
        store.put(
                ExperimentKeys.key(model, run),
                Content.of(Json.text(experiment)),
                PutCondition.createOnly());
    }
}
