package io.suanpan.customers.training.segments;

import io.suanpan.core.CodeVersion;
import io.suanpan.core.DataIdentity;
import io.suanpan.core.Digest;
import io.suanpan.core.Json;
import io.suanpan.core.ModelCard;
import io.suanpan.customers.segments.AssignmentStore;
import io.suanpan.customers.segments.SegmentModel;
import io.suanpan.customers.segments.SegmentProfile;
import io.suanpan.customers.segments.SegmentSpace;
import io.suanpan.store.Content;
import io.suanpan.store.GateVerdict;
import io.suanpan.store.ModelPointer;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.Promotion;
import io.suanpan.store.PutCondition;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Divides the shop's customers into segments, carries over the ids of last time, and puts the
 * division in use: first the model without effect, then the customers' segments beside it, then the
 * pointer. A run is known by its tables, settings, method and code: done again it finds its version
 * and changes nothing. Deterministic but for the time of training on the card, which is the
 * clock's.
 */
public final class SegmentTraining {
    /** Parameter of the card: the run that made the version. */
    static final String RUN = "run";

    /** Within what a month of new customers moves a silhouette on the real shop. */
    private static final double SILHOUETTE_TOLERANCE = 0.02;

    private final ObjectStore store;
    private final Clock clock;
    private final ModelRegistry registry;
    private final AssignmentStore assignments;
    private final SegmentSettings settings;
    private final Segmenter method;
    private final SegmentProgress progress;

    /** Divides by K-means, on as many threads as there are processors. */
    public SegmentTraining(
            ObjectStore store, Clock clock, SegmentSettings settings, SegmentProgress progress) {
        this(
                store,
                clock,
                settings,
                settings.kMeans(Runtime.getRuntime().availableProcessors()),
                progress);
    }

    public SegmentTraining(
            ObjectStore store,
            Clock clock,
            SegmentSettings settings,
            Segmenter method,
            SegmentProgress progress) {
        this.store = store;
        this.clock = clock;
        this.registry = new ModelRegistry(store, clock);
        this.assignments = new AssignmentStore(store);
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
        String run = run(tableCommit);
        Optional<ModelCard> earlier =
                registry.versions(SegmentModel.NAME).reversed().stream()
                        .map(version -> registry.card(SegmentModel.NAME, version))
                        .filter(card -> run.equals(card.parameters().get(RUN)))
                        .findFirst();
        if (earlier.isPresent()) {
            return earlier.get();
        }
        LocalDate asOf = BuyerSource.latest(shop);
        progress.progress("segments: reading the customers", 0);
        Buyers buyers = BuyerSource.at(shop, asOf);
        requireEnough(buyers);
        SegmentSpace space = Spaces.of(buyers);
        Partition partition =
                method.divide(Spaces.points(space, buyers), settings.seed(), progress);
        SegmentRun made =
                SegmentDescription.describe(
                        buyers, space, partition, method.name(), previous(), settings.seed());
        ModelCard card =
                registry.publish(card(run, tableCommit, buyers, partition), made.model().write());
        assignments.write(card.version(), made.model().shards(), made.assignments());
        return card;
    }

    /** Puts a version in use if it passes the gate, and records the run. */
    public SegmentOutcome promote(String version) {
        ModelCard card = registry.card(SegmentModel.NAME, version);
        Promotion promotion =
                registry.promote(SegmentModel.NAME, version, current -> judge(card, current));
        String run = card.parameters().getOrDefault(RUN, version);
        List<SegmentProfile> segments = SegmentModel.read(registry.model(card)).segments();
        SegmentOutcome outcome =
                new SegmentOutcome(
                        run,
                        version,
                        promotion.promoted(),
                        promotion.reason(),
                        registry.current(SegmentModel.NAME)
                                .flatMap(ModelPointer::previousVersion)
                                .orElse(null),
                        card.metrics(),
                        segments);
        store.put(
                SegmentExperiment.key(run),
                Content.of(Json.text(new SegmentExperiment(run, settings, card, outcome))),
                PutCondition.createOnly());
        return outcome;
    }

    /**
     * A division that its method's measures bear out passes; another only where its silhouette is
     * no worse than that of the one in use.
     */
    private GateVerdict judge(ModelCard card, Optional<String> current) {
        String reason = card.parameters().getOrDefault("reason", "");
        boolean borneOut = Boolean.parseBoolean(card.parameters().get("borneOut"));
        if (current.isEmpty() || borneOut) {
            return GateVerdict.pass(reason);
        }
        double silhouette = card.metrics().getOrDefault("silhouette", -1.0);
        double before =
                registry.card(SegmentModel.NAME, current.get())
                        .metrics()
                        .getOrDefault("silhouette", -1.0);
        String figures = "%s Silhouette %.3f against %.3f.".formatted(reason, silhouette, before);
        return silhouette >= before - SILHOUETTE_TOLERANCE
                ? GateVerdict.pass(figures)
                : GateVerdict.refuse(figures);
    }

    private void requireEnough(Buyers buyers) {
        if (buyers.rows() < settings.leastCustomers()) {
            throw Refusals.impossible(
                    "%d customers are too few to divide; it takes %d"
                            .formatted(buyers.rows(), settings.leastCustomers()),
                    "Import more orders that carry customer ids.");
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
        parameters.put(RUN, run);
        parameters.put("borneOut", Boolean.toString(partition.borneOut()));
        parameters.put("reason", partition.reason());
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
    private String run(long tableCommit) {
        List<Object> identity =
                List.of(
                        SegmentModel.NAME,
                        tableCommit,
                        settings,
                        CodeVersion.current(),
                        method.name(),
                        method.parameters());
        return Digest.sha256(Json.bytes(identity)).substring(0, 16);
    }
}
