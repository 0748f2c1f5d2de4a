package io.suanpan.benchmarks;

import io.suanpan.customers.training.PropensityBenchmark;
import io.suanpan.customers.training.SearchDepth;
import io.suanpan.customers.training.TrainingSettings;
import io.suanpan.customers.training.ValueOutlook;
import io.suanpan.customers.training.value.ValueEvaluation;
import io.suanpan.store.training.TrainingProgress;
import io.suanpan.tables.DatabaseOptions;
import io.suanpan.tables.ShopDatabase;
import io.suanpan.tables.TableLog;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How well it can be told at a date who buys within the days after it. */
@Command(
        name = "propensity",
        description = "Learns from dates before --as-of and tells at --as-of who buys next.",
        mixinStandardHelpOptions = true)
final class PropensityBench implements Callable<Integer> {
    private final PrintStream out;

    @Mixin private final SourceFile data = new SourceFile();

    @Option(names = "--as-of", required = true, paramLabel = "DATE", description = "Test date.")
    private LocalDate asOf = LocalDate.EPOCH;

    @Option(
            names = "--horizon-days",
            defaultValue = "30",
            paramLabel = "N",
            description = "Days after the date in which a purchase counts (default: 30).")
    private int horizonDays;

    @Option(
            names = "--search",
            defaultValue = "quick",
            paramLabel = "DEPTH",
            description = "How far the algorithm is searched for: quick or thorough.")
    private String search = "";

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Default: 1.")
    private long seed;

    PropensityBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        try (Scratch scratch = Scratch.create()) {
            BenchShop shop = new BenchShop(scratch.resolve("store"));
            System.err.println("ingesting " + data.name() + " …");
            shop.take(data.file(), data.source());
            double before = Usage.ofThisProcess().cpuSeconds();
            var measured = measure(shop);
            var result = measured.who();
            var value = measured.value();
            var evaluation = result.evaluation();
            var kept = value.evaluation();
            var sold = value.soldEvaluation();
            Figures.of("propensity", data.name())
                    .with("asOf", result.asOf().toString())
                    .with("horizonDays", result.horizonDays())
                    .with("customers", result.customers())
                    .with("positives", result.positives())
                    .with("auc", evaluation.auc())
                    .with("logLoss", evaluation.logLoss())
                    .with("brier", evaluation.brier())
                    .with("calibrationError", evaluation.calibrationError())
                    .with("algorithm", result.algorithm())
                    .with("trainingDates", String.join(" ", dates(result)))
                    .with("trainingRows", result.trainingRows())
                    .with("expectedRepeatDays", value.expectedRepeatDays())
                    .with("plainExpectedRepeatDays", value.plainExpectedRepeatDays())
                    .with("actualRepeatDays", value.actualRepeatDays())
                    .with("valueAlgorithm", value.algorithm())
                    .with("valueWeights", value.weights().toString())
                    .with("topDecileValueShare", told(sold, "topDecileValueShare"))
                    .with("topDecileValueShareLow", told(sold, "topDecileValueShareLow"))
                    .with("topDecileValueShareHigh", told(sold, "topDecileValueShareHigh"))
                    .with("pastSpendTopDecileShare", told(sold, "pastSpendTopDecileShare"))
                    .with("bestTopDecileShare", told(sold, "bestTopDecileShare"))
                    .with("topDecileKeptShare", told(kept, "topDecileValueShare"))
                    .with("pastSpendTopDecileKeptShare", told(kept, "pastSpendTopDecileShare"))
                    .with("bestTopDecileKeptShare", told(kept, "bestTopDecileShare"))
                    .with("valueGini", told(kept, "gini"))
                    .with("pastSpendGini", told(kept, "pastSpendGini"))
                    .with("expectedValue", told(kept, "expectedValue"))
                    .with("actualValue", told(kept, "actualValue"))
                    .with("intervalCoverage", told(kept, "intervalCoverage"))
                    .with("intervalCoverageByDays", value.coverage().toString())
                    .with("trainCpuSeconds", Usage.ofThisProcess().cpuSeconds() - before)
                    .with(Usage.ofThisProcess())
                    .print(out);
        }
        return 0;
    }

    private record Measured(PropensityBenchmark.Result who, ValueOutlook.Result value) {}

    private static double told(ValueEvaluation evaluation, String metric) {
        return evaluation.metrics().getOrDefault(metric, Double.NaN);
    }

    private Measured measure(BenchShop shop) {
        var snapshot = new TableLog(shop.store(), Clock.systemUTC()).snapshot();
        var options = DatabaseOptions.defaults().withFolder(shop.folder().resolveSibling("work"));
        TrainingProgress progress =
                (step, share) -> System.err.printf("%3.0f %%  %s%n", 100 * share, step);
        try (ShopDatabase database = ShopDatabase.open(shop.store(), snapshot, options)) {
            var settings =
                    TrainingSettings.defaults()
                            .withSeed(seed)
                            .withSearch(SearchDepth.named(search));
            return new Measured(
                    new PropensityBenchmark(settings, progress)
                            .run(database.connection(), asOf, horizonDays),
                    new ValueOutlook(settings, progress)
                            .run(database.connection(), asOf, horizonDays));
        }
    }

    private static Iterable<String> dates(PropensityBenchmark.Result result) {
        return result.trainingDates().stream().map(LocalDate::toString).toList();
    }
}
