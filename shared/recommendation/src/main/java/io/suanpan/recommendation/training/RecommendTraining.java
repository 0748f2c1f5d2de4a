package io.suanpan.recommendation.training;

import io.suanpan.core.CodeVersion;
import io.suanpan.core.DataIdentity;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.FeatureDoc;
import io.suanpan.core.ModelCard;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.methods.RecommenderMethods;
import io.suanpan.recommendation.serving.CustomerHistory;
import io.suanpan.recommendation.serving.HistoryStore;
import io.suanpan.recommendation.serving.RecommendModel;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.shards.VersionShards;
import io.suanpan.store.training.ModelRuns;
import io.suanpan.store.training.TrainingProgress;
import io.suanpan.store.training.VersionComparison;
import io.suanpan.store.training.VersionOutcome;
import io.suanpan.store.training.VersionTraining;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Learns what to recommend to the shop's customers and puts it in use: first the model without
 * effect, then the customers' histories beside it, then the pointer. A run is known by its tables,
 * settings and code, an update by the version that it updates besides: done again it finds its
 * version and changes nothing. Deterministic but for the time of training on the card, which is the
 * clock's.
 */
public final class RecommendTraining implements VersionTraining {
    /** Parameter of the card: why another way was taken than asked for; absent where not. */
    static final String KEPT = "kept";

    private final Clock clock;
    private final ModelRegistry registry;
    private final ModelRuns runs;
    private final VersionShards<CustomerHistory> customers;
    private final RecommendSettings settings;
    private final TrainingProgress progress;

    public RecommendTraining(
            ObjectStore store, Clock clock, RecommendSettings settings, TrainingProgress progress) {
        this.clock = clock;
        this.registry = new ModelRegistry(store, clock);
        this.runs = new ModelRuns(store, registry, RecommendModel.NAME);
        this.customers = HistoryStore.in(store);
        this.settings = settings;
        this.progress = progress;
    }

    @Override
    public String model() {
        return RecommendModel.NAME;
    }

    /**
     * @param shop shows the tables order_lines, events, products and stock
     * @throws SuanpanException {@code IMPOSSIBLE} where the weeks or customers do not suffice
     */
    @Override
    public ModelCard candidate(Connection shop, long tableCommit) {
        String run = run(tableCommit);
        Optional<ModelCard> earlier = runs.made(run);
        if (earlier.isPresent() && isComplete(earlier.get())) {
            return earlier.get();
        }
        progress.progress("recommend: reading what customers did", 0);
        ShopInteractions shopped = InteractionSource.read(shop);
        List<CustomerHistory> histories = shopped.histories();
        // A run that was stopped has left a version without all of its customers: they are the
        // same.
        ModelCard card = earlier.orElseGet(() -> publish(run, tableCommit, shopped, histories));
        customers.write(card.version(), HistoryStore.shards(histories.size()), histories);
        return card;
    }

    private boolean isComplete(ModelCard card) {
        return customers.isComplete(card.version(), model(card).shards());
    }

    private ModelCard publish(
            String run,
            long tableCommit,
            ShopInteractions shopped,
            List<CustomerHistory> histories) {
        MadeModel made =
                settings.update()
                        ? updated(shopped, histories.size())
                        : trained(shopped, histories.size());
        return registry.publish(card(run, tableCommit, histories, made), made.model().write());
    }

    private MadeModel updated(ShopInteractions shopped, int customers) {
        progress.progress("recommend: updating the version in use", 0.1);
        return RecommendUpdate.of(registry).made(shopped, customers, settings);
    }

    private MadeModel trained(ShopInteractions shopped, int customers) {
        RecommendTrial trial = RecommendTrial.on(shopped.log(), settings);
        requireEnough(trial);
        progress.progress("recommend: judging it by weeks it has not seen", 0.1);
        Chosen chosen = chosen(trial);
        progress.progress("recommend: learning from all weeks", 0.6);
        return new MadeModel(
                RecommendModelTrainer.train(shopped, chosen.method(), customers),
                chosen.metrics(),
                chosen.kept().isEmpty() ? Map.of() : Map.of(KEPT, chosen.kept()));
    }

    /**
     * @param kept why it is another way than that of the settings; else empty
     */
    private record Chosen(String method, Map<String, Double> metrics, String kept) {
        Chosen(String method, RecommendTrial trial) {
            this(method, trial.metrics(method), "");
        }

        Chosen because(Chosen worse) {
            String why =
                    String.format(
                            Locale.ROOT,
                            "%s would be %.4f, so %s is taken.",
                            worse.method(),
                            worse.metrics().getOrDefault("ndcg10", Double.NaN),
                            method);
            return new Chosen(method, metrics, why);
        }
    }

    /**
     * The way of the settings, but the way in use where that is better, or the best sellers where
     * those are: what is new in the log is to be served in any case.
     */
    private Chosen chosen(RecommendTrial trial) {
        Chosen best = new Chosen(settings.method(), trial);
        for (String other : List.of(methodInUse().orElse(best.method()), RecommendTrial.BASELINE)) {
            if (!other.equals(best.method())) {
                Chosen rival = new Chosen(other, trial);
                best =
                        RecommendGate.isNotWorse(best.metrics(), rival.metrics())
                                ? best
                                : rival.because(best);
            }
        }
        return best;
    }

    /** Empty where there is none, or none that this release knows. */
    private Optional<String> methodInUse() {
        return registry.current(RecommendModel.NAME)
                .map(pointer -> registry.card(RecommendModel.NAME, pointer.version()).algorithm())
                .filter(RecommenderMethods.names()::contains);
    }

    private void requireEnough(RecommendTrial trial) {
        if (trial.weeksBefore() < settings.leastWeeks()) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "Customers are known for %d whole weeks; to recommend and to judge it takes %d."
                            .formatted(
                                    trial.weeksBefore() + settings.holdOutWeeks(),
                                    settings.leastWeeks() + settings.holdOutWeeks()),
                    "Import older orders, or train again when the shop is older.");
        }
        if (trial.customers() < settings.leastCustomers()) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "In the last %d weeks %d customers bought something new to them; to judge it takes %d."
                            .formatted(
                                    settings.holdOutWeeks(),
                                    trial.customers(),
                                    settings.leastCustomers()),
                    "Import more orders that carry customer ids.");
        }
    }

    @Override
    public VersionComparison evaluate(String version) {
        return runs.evaluate(version, this::compare);
    }

    @Override
    public VersionOutcome promote(String version) {
        return runs.promote(version, settings, this::compare);
    }

    private VersionComparison compare(ModelCard card, Optional<String> current) {
        return current.filter(it -> !it.equals(card.version()))
                .map(it -> RecommendGate.compare(card, it, metricsOn(card, it)))
                .orElseGet(() -> RecommendGate.compare(card, null, Map.of()));
    }

    /** The way in use on the hold-out of another version; none where it is not known here. */
    private Map<String, Double> metricsOn(ModelCard card, String current) {
        String method = registry.card(RecommendModel.NAME, current).algorithm();
        if (method.equals(card.algorithm())) {
            return card.metrics();
        }
        if (!RecommenderMethods.names().contains(method)) {
            return Map.of();
        }
        return RecommendTrial.on(log(card), settings).metrics(method);
    }

    /** What the version was trained on, from the histories beside it. */
    private InteractionLog log(ModelCard card) {
        RecommendModel model = model(card);
        InteractionLog.Builder log = InteractionLog.builder();
        model.catalogue().items().forEach(item -> log.item(item.id()));
        customers.readAll(
                card.version(),
                model.shards(),
                one -> {
                    for (int i = 0; i < one.deeds().size(); i++) {
                        log.add(
                                one.customerId(),
                                model.catalogue().item(one.deeds().item(i)).id(),
                                one.deeds().seconds(i),
                                one.deeds().kind(i),
                                one.deeds().amount(i));
                    }
                });
        return log.build();
    }

    private RecommendModel model(ModelCard card) {
        return RecommendModel.read(registry.model(card));
    }

    private ModelCard card(
            String run, long tableCommit, List<CustomerHistory> histories, MadeModel made) {
        Map<String, String> parameters = new TreeMap<>(made.parameters());
        parameters.put(ModelRuns.RUN, run);
        parameters.put("holdOutWeeks", Integer.toString(settings.holdOutWeeks()));
        RecommendModel model = made.model();
        return new ModelCard(
                RecommendModel.NAME,
                "",
                model.method(),
                clock.instant(),
                CodeVersion.current(),
                0,
                new DataIdentity(
                        tableCommit,
                        HistoryStore.sha256(histories),
                        model.customers(),
                        List.of(day(model.asOfSeconds()))),
                parameters,
                made.metrics(),
                Map.of(),
                List.of(
                        new FeatureDoc(
                                "interactions",
                                "what a customer bought, put into a cart or looked at, and when",
                                "events")),
                "");
    }

    private static String day(long seconds) {
        return Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    @Override
    public String run(long tableCommit) {
        String base = settings.update() ? RecommendUpdate.base(registry) : "";
        return ModelRuns.identity(
                List.of(RecommendModel.NAME, base, tableCommit, settings, CodeVersion.current()));
    }
}
