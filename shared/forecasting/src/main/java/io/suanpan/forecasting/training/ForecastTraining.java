package io.suanpan.forecasting.training;

import io.suanpan.core.CodeVersion;
import io.suanpan.core.DataIdentity;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.FeatureDoc;
import io.suanpan.core.ModelCard;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.methods.ForecastMethods;
import io.suanpan.forecasting.products.ForecastModel;
import io.suanpan.forecasting.products.ProductHistory;
import io.suanpan.forecasting.products.ProductStore;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Learns how to forecast the shop's products and puts it in use: first the model without effect,
 * then the products' histories beside it, then the pointer. A run is known by its tables, settings
 * and code: done again it finds its version and changes nothing. Deterministic but for the time of
 * training on the card, which is the clock's.
 */
public final class ForecastTraining implements VersionTraining {
    /**
     * Parameter of the card: why the way of the version in use was kept; absent where it was not.
     */
    static final String KEPT = "kept";

    private final Clock clock;
    private final ModelRegistry registry;
    private final ModelRuns runs;
    private final VersionShards<ProductHistory> products;
    private final ForecastSettings settings;
    private final TrainingProgress progress;

    public ForecastTraining(
            ObjectStore store, Clock clock, ForecastSettings settings, TrainingProgress progress) {
        this.clock = clock;
        this.registry = new ModelRegistry(store, clock);
        this.runs = new ModelRuns(store, registry, ForecastModel.NAME);
        this.products = ProductStore.in(store);
        this.settings = settings;
        this.progress = progress;
    }

    @Override
    public String model() {
        return ForecastModel.NAME;
    }

    /**
     * @param shop shows the tables order_lines, products and stock
     * @throws SuanpanException {@code IMPOSSIBLE} where the weeks do not suffice
     */
    @Override
    public ModelCard candidate(Connection shop, long tableCommit) {
        String run = run(tableCommit);
        Optional<ModelCard> earlier = runs.made(run);
        if (earlier.isPresent() && isComplete(earlier.get())) {
            return earlier.get();
        }
        progress.progress("forecast: reading the weekly sales", 0);
        ShopSales sales = SalesSource.read(shop);
        // A run that was stopped has left a version without all of its products: they are the same.
        ModelCard card = earlier.orElseGet(() -> publish(run, tableCommit, sales));
        products.write(
                card.version(), ProductStore.shards(sales.products().size()), sales.products());
        return card;
    }

    private boolean isComplete(ModelCard card) {
        return products.isComplete(card.version(), model(card).shards());
    }

    private ModelCard publish(String run, long tableCommit, ShopSales sales) {
        ForecastTrial trial = ForecastTrial.on(sales.products(), settings);
        requireEnough(sales, trial);
        progress.progress("forecast: the spread of its bounds", 0.2);
        double spread = trial.spread(settings.method());
        progress.progress("forecast: judging it by weeks it has not seen", 0.7);
        Judged judged = kept(trial, sales, judge(trial, sales, settings.method(), spread));
        return registry.publish(card(run, tableCommit, sales, judged), judged.model().write());
    }

    /**
     * @param kept why it is the way in use that was judged, and not that of the settings; else
     *     empty
     */
    private record Judged(ForecastModel model, Map<String, Double> metrics, String kept) {
        double pinball() {
            return metrics.getOrDefault("pinball", Double.NaN);
        }
    }

    private static Judged judge(
            ForecastTrial trial, ShopSales sales, String method, double spread) {
        int count = sales.products().size();
        ForecastModel model =
                new ForecastModel(
                                sales.asOf(),
                                method,
                                sales.currency(),
                                count,
                                ProductStore.shards(count),
                                spread)
                        .withLevelsOf(sales.products());
        return new Judged(model, trial.metrics(model), "");
    }

    /** The way in use where the new one is worse: the new weeks are to be served in any case. */
    private Judged kept(ForecastTrial trial, ShopSales sales, Judged fresh) {
        Optional<ForecastModel> inUse =
                registry.current(ForecastModel.NAME)
                        .map(pointer -> model(registry.card(ForecastModel.NAME, pointer.version())))
                        .filter(it -> ForecastMethods.names().contains(it.method()));
        if (inUse.isEmpty() || inUse.get().forecastsAs(fresh.model())) {
            return fresh;
        }
        Judged before = judge(trial, sales, inUse.get().method(), inUse.get().spread());
        if (!(fresh.pinball() > ForecastGate.bound(before.pinball()))) {
            return fresh;
        }
        String why =
                String.format(
                        Locale.ROOT,
                        "%s with a spread of %s would be %.4f against %.4f.",
                        fresh.model().method(),
                        fresh.model().spread(),
                        fresh.pinball(),
                        before.pinball());
        return new Judged(before.model(), before.metrics(), why);
    }

    private void requireEnough(ShopSales sales, ForecastTrial trial) {
        int needed = settings.leastWeeks() + settings.holdOutWeeks();
        if (trial.products() == 0) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The longest history of a product has %d whole weeks; to forecast and to judge it takes %d."
                            .formatted(sales.weeks(), needed),
                    "Import older orders, or train again when the shop is older.");
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
                .map(it -> ForecastGate.against(card, it, metricsOn(card, it)))
                .orElseGet(() -> ForecastGate.first(card));
    }

    /** The version in use on the hold-out of another; none where its method is not known here. */
    private Map<String, Double> metricsOn(ModelCard card, String current) {
        ForecastModel inUse = model(registry.card(ForecastModel.NAME, current));
        ForecastModel candidate = model(card);
        if (inUse.forecastsAs(candidate)) {
            return card.metrics();
        }
        if (!ForecastMethods.names().contains(inUse.method())) {
            return Map.of();
        }
        List<ProductHistory> all = new ArrayList<>(candidate.products());
        products.readAll(card.version(), candidate.shards(), all::add);
        return ForecastTrial.on(all, settings).metrics(inUse);
    }

    private ForecastModel model(ModelCard card) {
        return ForecastModel.read(registry.model(card));
    }

    private ModelCard card(String run, long tableCommit, ShopSales sales, Judged judged) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put(ModelRuns.RUN, run);
        parameters.put("holdOutWeeks", Integer.toString(settings.holdOutWeeks()));
        parameters.put("spread", Double.toString(judged.model().spread()));
        if (!judged.kept().isEmpty()) {
            parameters.put(KEPT, judged.kept());
        }
        return new ModelCard(
                ForecastModel.NAME,
                "",
                judged.model().method(),
                clock.instant(),
                CodeVersion.current(),
                0,
                new DataIdentity(
                        tableCommit,
                        ProductStore.sha256(sales.products()),
                        judged.model().products(),
                        List.of(sales.asOf().toString())),
                parameters,
                judged.metrics(),
                Map.of(),
                List.of(new FeatureDoc("weekly_units", "units sold in a week", "units")),
                "");
    }

    @Override
    public String run(long tableCommit) {
        return ModelRuns.identity(
                List.of(ForecastModel.NAME, tableCommit, settings, CodeVersion.current()));
    }
}
