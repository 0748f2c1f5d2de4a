package io.suanpan.customers.training.segments;

import io.suanpan.core.CodeVersion;
import io.suanpan.core.DataIdentity;
import io.suanpan.core.Digest;
import io.suanpan.core.ModelCard;
import io.suanpan.customers.segments.Assignment;
import io.suanpan.customers.segments.AssignmentStore;
import io.suanpan.customers.segments.SegmentModel;
import io.suanpan.customers.segments.SegmentSpace;
import io.suanpan.store.ModelPointer;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.shards.VersionShards;
import io.suanpan.store.training.ModelRuns;
import io.suanpan.store.training.TrainingProgress;
import io.suanpan.store.training.VersionComparison;
import io.suanpan.tables.features.FeatureTable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Divides the shop's customers into segments, carries over the ids of last time, and puts the
 * division in use: first the model without effect, then the customers' segments beside it, then the
 * pointer. A run is known by its tables, settings, method and code: done again it finds its version
 * and changes nothing. Deterministic but for the time of training on the card, which is the
 * clock's.
 */
public final class SegmentTraining {
    /** Parameter of the card: whether the method's measures bear the division out. */
    static final String BORNE_OUT = "borneOut";

    /** Parameter of the card: why so many segments, with the figures that decided. */
    static final String REASON = "reason";

    private final Clock clock;
    private final ModelRegistry registry;
    private final ModelRuns runs;
    private final VersionShards<Assignment> assignments;
    private final SegmentSettings settings;
    private final Segmenter method;
    private final TrainingProgress progress;

    /**
     * Divides by the settings' method, on as many threads as there are processors.
     *
     * @throws io.suanpan.core.SuanpanException {@code NOT_FOUND} for a method that is not known
     */
    public SegmentTraining(
            ObjectStore store, Clock clock, SegmentSettings settings, TrainingProgress progress) {
        this(
                store,
                clock,
                settings,
                Segmenters.named(
                        settings.method(), settings, Runtime.getRuntime().availableProcessors()),
                progress);
    }

    public SegmentTraining(
            ObjectStore store,
            Clock clock,
            SegmentSettings settings,
            Segmenter method,
            TrainingProgress progress) {
        this.clock = clock;
        this.registry = new ModelRegistry(store, clock);
        this.runs = new ModelRuns(store, registry, SegmentModel.NAME);
        this.assignments = AssignmentStore.in(store);
        this.settings = settings;
        this.method = method;
        this.progress = progress;
    }

    /**
     * All steps, as of the day after the last order or event.
     *
     * @param shop shows the tables as views
     * @param tableCommit the last commit of the table log that they hold
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} where the customers do not
     *     suffice
     */
    public SegmentOutcome train(Connection shop, long tableCommit) {
        ModelCard card = candidate(shop, tableCommit);
        return promote(card.version());
    }

    /** Makes a version without putting it in use; that of an earlier run, where there is one. */
    public ModelCard candidate(Connection shop, long tableCommit) {
        return candidate(
                shop, tableCommit, () -> BuyerSource.features(shop, BuyerSource.latest(shop)));
    }

    /**
     * The same with the features of the day after the last order or event at hand.
     *
     * @param latest asked only where a version is to be made
     */
    public ModelCard candidate(Connection shop, long tableCommit, Supplier<FeatureTable> latest) {
        String run = run(tableCommit);
        Optional<ModelCard> earlier = runs.made(run);
        if (earlier.isPresent() && isComplete(earlier.get())) {
            return earlier.get();
        }
        progress.progress("segments: reading the customers", 0);
        Buyers buyers = BuyerSource.of(shop, latest.get());
        requireEnough(buyers);
        SegmentSpace space = Spaces.of(buyers);
        Points points = Spaces.points(space, buyers);
        requireDifferent(points);
        Partition partition = method.divide(points, settings.seed(), progress);
        SegmentRun made =
                SegmentDescription.describe(
                        buyers, space, partition, method.name(), previous(), settings.seed());
        // A run that was stopped has left a version without all of its customers. They are the same
        // again, whatever else has come into use since: ids are the model's, not theirs.
        ModelCard card =
                earlier.orElseGet(() ->
                        registry.publish(
                                card(run, tableCommit, buyers, partition), made.model().write()));
        assignments.write(card.version(), made.model().shards(), made.assignments());
        return card;
    }

    private boolean isComplete(ModelCard card) {
        int shards = SegmentModel.read(registry.model(card)).shards();
        return assignments.isComplete(card.version(), shards);
    }

    /** What the gate says of a version against the one in use; changes nothing. */
    public VersionComparison evaluate(String version) {
        return runs.evaluate(version, this::compare);
    }

    /** Puts a version in use if it passes the gate, and records the run. */
    public SegmentOutcome promote(String version) {
        ModelRuns.Judged judged = runs.promote(version, this::compare);
        SegmentOutcome outcome =
                SegmentOutcome.of(
                        judged.outcome(),
                        SegmentModel.read(registry.model(judged.card())).segments());
        runs.record(
                judged.run(),
                new SegmentExperiment(
                        judged.run(), settings, judged.card(), judged.comparison(), outcome));
        return outcome;
    }

    private VersionComparison compare(ModelCard card, Optional<String> current) {
        return SegmentGate.of(
                card, current.map(version -> registry.card(SegmentModel.NAME, version)));
    }

    private void requireEnough(Buyers buyers) {
        if (buyers.rows() < settings.leastCustomers()) {
            throw Refusals.impossible(
                    "%d customers are too few to divide; it takes %d"
                            .formatted(buyers.rows(), settings.leastCustomers()),
                    "Import more orders that carry customer ids.");
        }
    }

    private void requireDifferent(Points points) {
        if (!points.hasDistinct(2)) {
            throw Refusals.impossible(
                    "All %d customers are alike in days, orders and money: nothing divides them"
                            .formatted(points.rows()),
                    "Train again when orders of other days or amounts have been imported.");
        }
    }

    private PreviousSegments previous() {
        return registry.current(SegmentModel.NAME)
                .map(ModelPointer::version)
                .map(this::previous)
                .orElse(PreviousSegments.NONE);
    }

    private PreviousSegments previous(String version) {
        SegmentModel model = SegmentModel.read(registry.model(SegmentModel.NAME, version));
        Map<String, Integer> segmentOf = HashMap.newHashMap(model.customers());
        assignments.readAll(
                version, model.shards(), one -> segmentOf.put(one.customerId(), one.segment()));
        return PreviousSegments.of(model, version, segmentOf);
    }

    private ModelCard card(String run, long tableCommit, Buyers buyers, Partition partition) {
        Map<String, String> parameters = new TreeMap<>(method.parameters());
        parameters.put(ModelRuns.RUN, run);
        parameters.put(BORNE_OUT, Boolean.toString(partition.borneOut()));
        parameters.put(REASON, partition.reason());
        Map<String, Double> metrics = new HashMap<>(partition.metrics());
        metrics.put("k", (double) partition.groups());
        metrics.put("customers", (double) buyers.rows());
        return new ModelCard(
                SegmentModel.NAME,
                "",
                method.name(),
                clock.instant(),
                CodeVersion.current(),
                settings.seed(),
                new DataIdentity(
                        tableCommit,
                        sha256(buyers),
                        buyers.rows(),
                        List.of(buyers.asOf().toString())),
                parameters,
                metrics,
                curves(partition),
                buyers.features().subList(0, Buyers.DIVIDING),
                "");
    }

    private static Map<String, List<Double>> curves(Partition partition) {
        Map<String, List<Double>> curves = new TreeMap<>();
        for (CountFigures one : partition.figures()) {
            add(curves, "k", one.k());
            add(curves, "inertia", one.inertia());
            add(curves, "silhouette", one.silhouette());
            add(curves, "stability", one.stability());
            add(curves, "gap", one.gap());
            add(curves, "gapError", one.gapError());
        }
        return curves;
    }

    private static void add(Map<String, List<Double>> curves, String name, double value) {
        curves.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    private static String sha256(Buyers buyers) {
        MessageDigest digest = Digest.newSha256();
        ByteBuffer row = ByteBuffer.allocate(Buyers.DIVIDING * Double.BYTES);
        for (int i = 0; i < buyers.rows(); i++) {
            digest.update(buyers.ids().get(i).getBytes(StandardCharsets.UTF_8));
            row.clear();
            for (int column = 0; column < Buyers.DIVIDING; column++) {
                row.putDouble(buyers.value(i, column));
            }
            digest.update(row.array());
        }
        return Digest.hex(digest.digest());
    }

    /** 16 hex digits: the same for the same tables, settings, method and code. */
    public String run(long tableCommit) {
        List<Object> identity =
                List.of(
                        SegmentModel.NAME,
                        tableCommit,
                        settings,
                        CodeVersion.current(),
                        method.name(),
                        method.parameters());
        return ModelRuns.identity(identity);
    }
}
