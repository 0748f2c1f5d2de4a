package io.suanpan.customers.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.FeatureDoc;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.training.segments.SegmentSettings;
import io.suanpan.customers.training.segments.SegmentTraining;
import io.suanpan.forecasting.training.ForecastSettings;
import io.suanpan.forecasting.training.ForecastTraining;
import io.suanpan.learning.report.ReportOptions;
import io.suanpan.recommendation.training.RecommendSettings;
import io.suanpan.recommendation.training.RecommendTraining;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.TrainingRequests;
import io.suanpan.store.training.TrainingProgress;
import io.suanpan.store.training.VersionComparison;
import io.suanpan.tables.DatabaseOptions;
import io.suanpan.tables.ShopDatabase;
import io.suanpan.tables.TableLog;
import io.suanpan.tables.features.CustomerFeatures;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The steps of training, each on the newest tables: opens them, does the step, closes them. One
 * step at a time.
 */
public final class TrainingService {
    private final ObjectStore store;
    private final Clock clock;
    private final TrainingSettings settings;
    private final SegmentSettings segments;
    private final ForecastSettings forecast;
    private final RecommendSettings recommend;
    private final ReportOptions report;
    private final TrainingProgress progress;

    public TrainingService(
            ObjectStore store,
            Clock clock,
            TrainingSettings settings,
            SegmentSettings segments,
            TrainingProgress progress) {
        this(
                store,
                clock,
                settings,
                segments,
                ForecastSettings.defaults(),
                RecommendSettings.defaults(),
                ReportOptions.defaults(),
                progress);
    }

    private TrainingService(
            ObjectStore store,
            Clock clock,
            TrainingSettings settings,
            SegmentSettings segments,
            ForecastSettings forecast,
            RecommendSettings recommend,
            ReportOptions report,
            TrainingProgress progress) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.segments = segments;
        this.forecast = forecast;
        this.recommend = recommend;
        this.report = report;
        this.progress = progress;
    }

    /** With the default settings, heard by no one. */
    public static TrainingService over(ObjectStore store, Clock clock) {
        return new TrainingService(
                store,
                clock,
                TrainingSettings.defaults(),
                SegmentSettings.defaults(),
                TrainingProgress.NONE);
    }

    /** The same, but that customers are divided by another method. */
    public TrainingService withSegmentMethod(String method) {
        return new TrainingService(
                store,
                clock,
                settings,
                segments.withMethod(method),
                forecast,
                recommend,
                report,
                progress);
    }

    /** The same, but that the algorithm of propensity and churn is searched for so far. */
    public TrainingService withSearch(SearchDepth depth) {
        return new TrainingService(
                store,
                clock,
                settings.withSearch(depth),
                segments,
                forecast,
                recommend,
                report,
                progress);
    }

    /** The same, but that products are forecast by another method. */
    public TrainingService withForecastMethod(String method) {
        return new TrainingService(
                store,
                clock,
                settings,
                segments,
                forecast.withMethod(method),
                recommend,
                report,
                progress);
    }

    /** The same, but that the recommender in use stays and all around it is made anew. */
    public TrainingService withRecommendUpdate() {
        return new TrainingService(
                store,
                clock,
                settings,
                segments,
                forecast,
                recommend.withUpdate(true),
                report,
                progress);
    }

    /** The same, but that customers are recommended to by another method. */
    public TrainingService withRecommendMethod(String method) {
        return new TrainingService(
                store,
                clock,
                settings,
                segments,
                forecast,
                recommend.withMethod(method),
                report,
                progress);
    }

    /** What the reports of new versions show. */
    public ReportOptions report() {
        return report;
    }

    /**
     * The same, but that the reports of new versions show this.
     *
     * @throws SuanpanException {@code MALFORMED} where customers have no such attribute
     */
    public TrainingService withReport(ReportOptions options) {
        List<String> known =
                Stream.concat(
                                CustomerAttributes.NAMES.stream(),
                                CustomerFeatures.docs().stream().map(FeatureDoc::name))
                        .toList();
        if (!known.contains(options.attribute())) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "Customers have no attribute \"" + options.attribute() + "\" to report by.",
                    "Use one of: " + String.join(", ", known) + ".");
        }
        return new TrainingService(
                store, clock, settings, segments, forecast, recommend, options, progress);
    }

    /** A version of a model, as the steps hand it on. */
    public record ModelVersion(String model, String version) {}

    /**
     * @param outcomes one for each model, in the order asked
     * @param waitsFor what is missing where new tables did not suffice for any model; else null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TrainingReport(List<TrainingOutcome> outcomes, @Nullable String waitsFor) {
        public TrainingReport {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** All steps for these models, and the feature snapshot where one of them needs it. */
    public synchronized TrainingReport train(List<String> models) {
        TrainedModels.requireKnown(models);
        return on((customers, shop) -> {
            List<ModelTraining> trainings = trained(customers).named(models);
            if (trainings.stream().anyMatch(ModelTraining::answersFromFeatures)) {
                customers.snapshot(shop);
            }
            return new TrainingReport(round().train(shop, trainings), null);
        });
    }

    /**
     * The same after an upload: where the shop is still too young for any model, that is no error.
     */
    public TrainingReport trainOnNewTables() {
        try {
            return train(TrainedModels.names());
        } catch (SuanpanException e) {
            if (e.code() != ErrorCode.IMPOSSIBLE) {
                throw e;
            }
            return new TrainingReport(List.of(), e.getMessage());
        }
    }

    /** The training that the request object at {@code key} asks for. */
    public TrainingReport trainRequested(String key) {
        var requests = new TrainingRequests(store, new ModelRegistry(store, clock));
        return train(List.of(requests.read(key).model()));
    }

    /** Trains and publishes a version, and what it answers from; puts nothing in use. */
    public synchronized ModelVersion candidate(String model) {
        TrainedModels.requireKnown(List.of(model));
        return on((customers, shop) -> {
            ModelTraining training = trained(customers).named(model);
            if (training.answersFromFeatures()) {
                customers.snapshot(shop);
            }
            return new ModelVersion(model, training.candidate(shop).version());
        });
    }

    /** Compares a version with the one in use; changes nothing. */
    public synchronized VersionComparison evaluate(ModelVersion version) {
        TrainedModels.requireKnown(List.of(version.model()));
        return on((customers, shop) ->
                trained(customers).named(version.model()).evaluate(shop, version.version()));
    }

    /** Puts a version in use if it passes the gate. */
    public synchronized TrainingOutcome promote(ModelVersion version) {
        TrainedModels.requireKnown(List.of(version.model()));
        return on((customers, shop) ->
                trained(customers).named(version.model()).promote(shop, version.version()));
    }

    private TrainedModels trained(CustomerTraining customers) {
        return new TrainedModels(
                customers,
                new SegmentTraining(store, clock, segments, progress::progress),
                new ForecastTraining(store, clock, forecast, progress::progress),
                new RecommendTraining(store, clock, recommend, progress::progress));
    }

    private TrainingRound round() {
        return new TrainingRound(new ModelRegistry(store, clock));
    }

    private <T> T on(BiFunction<CustomerTraining, ShopView, T> step) {
        var snapshot = new TableLog(store, clock).snapshot();
        try (ShopDatabase database =
                ShopDatabase.open(store, snapshot, DatabaseOptions.defaults())) {
            return step.apply(
                    new CustomerTraining(
                            store,
                            clock,
                            settings,
                            CustomerCandidates.defaults(),
                            report,
                            progress),
                    ShopView.of(database));
        }
    }
}
