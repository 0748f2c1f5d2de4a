package io.suanpan.customers.training;

import io.suanpan.core.CodeVersion;
import io.suanpan.core.Json;
import io.suanpan.core.ModelCard;
import io.suanpan.customers.CardKeys;
import io.suanpan.customers.CustomerModel;
import io.suanpan.customers.FeatureSnapshotWriter;
import io.suanpan.customers.SnapshotPointer;
import io.suanpan.customers.training.value.ValueModel;
import io.suanpan.learning.BinaryTrainer;
import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.report.ReportOptions;
import io.suanpan.scoring.BinaryModels;
import io.suanpan.store.ModelPointer;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.training.ModelRuns;
import io.suanpan.store.training.TrainingProgress;
import io.suanpan.store.training.VersionComparison;
import io.suanpan.tables.features.FeatureTable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Trains the customer models: candidate, evaluation, promotion, each callable alone, and the
 * feature snapshot that the scores are computed from.
 *
 * <p>The version that was measured is the one that serves: it is not fitted again on the hold-out,
 * so that its figures are its own and the next candidate is compared on rows that neither has
 * learned from. A run is known by its tables, settings, trainers and code: done again it finds its
 * version and its record and changes nothing. Deterministic but for the time of training on the
 * card, which is the clock's. Not for several threads on one {@link ShopView}.
 */
public final class CustomerTraining {
    private final ObjectStore store;
    private final Clock clock;
    private final ModelRegistry registry;
    private final TrainingSettings settings;
    private final List<BinaryTrainer> candidates;
    private final ReportOptions report;
    private final TrainingProgress progress;
    private final ValueTraining values;

    public CustomerTraining(
            ObjectStore store, Clock clock, TrainingSettings settings, TrainingProgress progress) {
        this(store, clock, settings, CustomerCandidates.defaults(), progress);
    }

    /**
     * @param candidates trainers to choose from, the preferred first
     */
    public CustomerTraining(
            ObjectStore store,
            Clock clock,
            TrainingSettings settings,
            List<BinaryTrainer> candidates,
            TrainingProgress progress) {
        this(store, clock, settings, candidates, ReportOptions.defaults(), progress);
    }

    /**
     * @param report what the reports of versions show
     */
    public CustomerTraining(
            ObjectStore store,
            Clock clock,
            TrainingSettings settings,
            List<BinaryTrainer> candidates,
            ReportOptions report,
            TrainingProgress progress) {
        this.store = store;
        this.clock = clock;
        this.registry = new ModelRegistry(store, clock);
        this.settings = settings;
        this.candidates = List.copyOf(candidates);
        this.report = report;
        this.progress = progress;
        this.values = new ValueTraining(settings, progress);
    }

    /**
     * All steps for these models. A model that the data do not suffice for is reported and does not
     * keep the others from being trained.
     *
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} where the data suffice for none
     *     of them
     */
    public List<TrainingOutcome> train(ShopView shop, List<CustomerModel> models) {
        snapshot(shop);
        return new TrainingRound(registry)
                .train(
                        shop,
                        models.stream()
                                .map(model -> new CustomerModelTraining(this, model))
                                .toList());
    }

    /** Writes the features of all customers as of the day after the last order or event. */
    public SnapshotPointer snapshot(ShopView shop) {
        progress.progress("features of all customers", 0);
        FeatureTable latest = shop.dates().latest();
        var writer = new FeatureSnapshotWriter(store);
        Optional<ModelPointer> value = registry.current(ValueModel.NAME);
        if (value.isEmpty()) {
            return writer.write(
                    latest.asOf(),
                    shop.tableCommit(),
                    latest.features(),
                    latest.ids(),
                    latest::row);
        }
        ModelCard card = registry.card(ValueModel.NAME, value.get().version());
        ValueFigures figures = values.figures(shop, card, registry.model(card));
        return writer.write(
                latest.asOf(),
                shop.tableCommit(),
                latest.features(),
                latest.ids(),
                figures::row,
                figures.note());
    }

    /**
     * Trains a version and publishes it without putting it in use; the version of an earlier run on
     * the same tables, where there is one.
     *
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} where the data do not suffice
     */
    public ModelCard candidate(ShopView shop, CustomerModel model) {
        return candidate(shop, model.modelName());
    }

    /** The same by {@link TrainedModels name}. */
    public ModelCard candidate(ShopView shop, String model) {
        String run = run(shop, model);
        Optional<ModelCard> earlier = runs(model).made(run);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (model.equals(ValueModel.NAME)) {
            var made = values.train(shop, run, clock.instant());
            return registry.publish(made.card(), made.model().write());
        }
        var made =
                new CandidateTraining(shop, settings, candidates, report, progress)
                        .train(CustomerModel.named(model), run, clock.instant());
        return registry.publish(
                made.card(), BinaryModels.write(made.choice().model()), Json.bytes(made.report()));
    }

    /** Compares a version with the one in use on the version's hold-out; changes nothing. */
    public VersionComparison evaluate(ShopView shop, CustomerModel model, String version) {
        return evaluate(shop, model.modelName(), version);
    }

    /** The same by {@link TrainedModels name}. */
    public VersionComparison evaluate(ShopView shop, String model, String version) {
        return runs(model).evaluate(version, (card, current) -> compare(shop, card, current));
    }

    /** Puts a version in use if it passes the gate, and records the run. */
    public TrainingOutcome promote(ShopView shop, CustomerModel model, String version) {
        return promote(shop, model.modelName(), version);
    }

    /** The same by {@link TrainedModels name}; a new value model's figures go into the snapshot. */
    public TrainingOutcome promote(ShopView shop, String name, String version) {
        progress.progress(name + ": comparing with the version in use", 1);
        ModelRuns runs = runs(name);
        ModelRuns.Judged judged =
                runs.promote(version, (card, current) -> compare(shop, card, current));
        TrainingOutcome outcome = TrainingOutcome.of(judged.outcome());
        runs.record(
                judged.run(),
                new Experiment(
                        judged.run(), settings, judged.card(), judged.comparison(), outcome));
        if (name.equals(ValueModel.NAME)) {
            snapshot(shop);
        }
        return outcome;
    }

    private ModelRuns runs(String model) {
        return new ModelRuns(store, registry, model);
    }

    private VersionComparison compare(ShopView shop, ModelCard card, Optional<String> current) {
        String name = card.name();
        String version = card.version();
        if (current.isEmpty() || current.get().equals(version)) {
            return CustomerGate.first(name, version, card.metrics());
        }
        if (name.equals(ValueModel.NAME)) {
            ModelCard other = registry.card(name, current.get());
            return CustomerGate.ofValue(
                    name,
                    version,
                    values.metrics(shop, card, card, registry.model(card)),
                    current.get(),
                    values.metrics(shop, card, other, registry.model(other)));
        }
        LabelledRows rows = holdOut(shop, CustomerModel.named(name), card);
        return CustomerGate.of(
                name,
                version,
                metrics(card, rows),
                current.get(),
                metrics(registry.card(name, current.get()), rows));
    }

    private static LabelledRows holdOut(ShopView shop, CustomerModel model, ModelCard card) {
        Map<String, String> parameters = card.parameters();
        int horizonDays = Integer.parseInt(parameters.getOrDefault(CardKeys.HORIZON_DAYS, "0"));
        LocalDate date = LocalDate.parse(parameters.getOrDefault(CardKeys.HOLD_OUT_DATE, ""));
        HoldOut kind = HoldOut.valueOf(parameters.getOrDefault(CardKeys.HOLD_OUT, ""));
        return new TrainingRows(shop.dates(), model, horizonDays).holdOut(date, kind);
    }

    private Map<String, Double> metrics(ModelCard card, LabelledRows rows) {
        var model = BinaryModels.read(registry.model(card.name(), card.version()));
        return Predictions.evaluate(model, card, rows).metrics();
    }

    /** 16 hex digits: the same for the same tables, settings, trainers and code. */
    String run(ShopView shop, CustomerModel model) {
        return run(shop, model.modelName());
    }

    String run(ShopView shop, String model) {
        Object trainers =
                model.equals(ValueModel.NAME)
                        ? ValueLearner.identity()
                        : candidates.stream()
                                .map(trainer -> List.of(trainer.name(), trainer.parameters()))
                                .toList();
        List<Object> identity =
                List.of(
                        model,
                        shop.tableCommit(),
                        settings,
                        report,
                        CodeVersion.current(),
                        trainers);
        return ModelRuns.identity(identity);
    }
}
