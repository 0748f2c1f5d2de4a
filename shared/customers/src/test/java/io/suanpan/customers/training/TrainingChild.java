package io.suanpan.customers.training;

import io.suanpan.customers.training.segments.CountSettings;
import io.suanpan.customers.training.segments.KMeansOptions;
import io.suanpan.customers.training.segments.SegmentSettings;
import io.suanpan.customers.training.segments.SegmentTraining;
import io.suanpan.forecasting.training.ForecastSettings;
import io.suanpan.forecasting.training.ForecastTraining;
import io.suanpan.learning.BinaryTrainer;
import io.suanpan.learning.LogisticRegressionOptions;
import io.suanpan.learning.LogisticRegressionTrainer;
import io.suanpan.recommendation.training.RecommendSettings;
import io.suanpan.recommendation.training.RecommendTraining;
import io.suanpan.store.FileObjectStore;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.training.TrainingProgress;
import io.suanpan.tables.DatabaseOptions;
import io.suanpan.tables.ShopDatabase;
import io.suanpan.tables.TableLog;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A process that trains on a store and may be killed: folder and time are its arguments. */
final class TrainingChild {
    private TrainingChild() {}

    public static void main(String[] arguments) {
        TrainingProgress toParent = (step, _) -> System.out.println(step);
        train(Path.of(arguments[0]), arguments[1], toParent);
    }

    static void train(Path folder, String now, TrainingProgress progress) {
        var clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        var store = new FileObjectStore(folder);
        List<BinaryTrainer> learner =
                List.of(new LogisticRegressionTrainer(LogisticRegressionOptions.defaults()));
        var settings = TrainingSettings.defaults().withMostDates(1);
        var options = DatabaseOptions.defaults().withThreads(1);
        var segments =
                SegmentSettings.defaults()
                        .withK(2, 3)
                        .withCounts(
                                CountSettings.defaults()
                                        .withKMeans(KMeansOptions.defaults().withStarts(3)));
        try (var database =
                ShopDatabase.open(store, new TableLog(store, clock).snapshot(), options)) {
            ShopView shop = ShopView.of(database);
            var customers = new CustomerTraining(store, clock, settings, learner, progress);
            var trained =
                    new TrainedModels(
                            customers,
                            new SegmentTraining(store, clock, segments, progress::progress),
                            new ForecastTraining(
                                    store, clock, ForecastSettings.defaults(), progress::progress),
                            new RecommendTraining(
                                    store,
                                    clock,
                                    RecommendSettings.defaults(),
                                    progress::progress));
            customers.snapshot(shop);
            new TrainingRound(new ModelRegistry(store, clock))
                    .train(shop, trained.named(TrainedModels.names()));
        }
    }
}
