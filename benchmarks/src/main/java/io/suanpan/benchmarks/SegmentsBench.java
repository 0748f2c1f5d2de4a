package io.suanpan.benchmarks;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.segments.SegmentModel;
import io.suanpan.customers.segments.SegmentProfile;
import io.suanpan.customers.training.segments.BuyerSource;
import io.suanpan.customers.training.segments.Buyers;
import io.suanpan.customers.training.segments.CountFigures;
import io.suanpan.customers.training.segments.CountSearch;
import io.suanpan.customers.training.segments.KMeansSegmenter;
import io.suanpan.customers.training.segments.Partition;
import io.suanpan.customers.training.segments.SegmentCount;
import io.suanpan.customers.training.segments.SegmentSettings;
import io.suanpan.customers.training.segments.Segmenter;
import io.suanpan.customers.training.segments.Segmenters;
import io.suanpan.customers.training.segments.SegmentsBenchmark;
import io.suanpan.tables.DatabaseOptions;
import io.suanpan.tables.ShopDatabase;
import io.suanpan.tables.TableLog;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How well customers fall into k segments, and what the segments of the chosen k are. */
@Command(
        name = "segments",
        description =
                "Divides the customers into segments; one line for each k, then one a segment.",
        mixinStandardHelpOptions = true)
final class SegmentsBench implements Callable<Integer> {
    private final PrintStream out;

    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})(?:\\.\\.(\\d{1,3}))?");

    @Mixin private final SourceFile data = new SourceFile();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Orders before it count (default: the day after the last).")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--k",
            defaultValue = "2..8",
            paramLabel = "RANGE",
            description = "Numbers of segments to look at (default: 2..8).")
    private String range = "";

    @Option(
            names = "--synthetic",
            defaultValue = "0",
            paramLabel = "N",
            description = "Divide N customers made after the shop's instead of these.")
    private int synthetic;

    @Option(
            names = "--method",
            defaultValue = "k-means",
            paramLabel = "NAME",
            description = "k-means, ward, gaussian-mixture or dbscan (default: k-means).")
    private String method = "";

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Default: 1.")
    private long seed;

    SegmentsBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        SegmentSettings settings = settings();
        try (Scratch scratch = Scratch.create()) {
            BenchShop shop = new BenchShop(scratch.resolve("store"));
            System.err.println("ingesting " + data.name() + " …");
            shop.take(data.file(), data.source());
            Buyers buyers = buyers(shop);
            if (synthetic > 0) {
                buyers = SegmentsBenchmark.synthetic(buyers, synthetic, seed);
            }
            measure(buyers, settings);
        }
        return 0;
    }

    private void measure(Buyers buyers, SegmentSettings settings) {
        double start = cpuSeconds();
        SegmentsBenchmark benchmark = new SegmentsBenchmark(buyers, settings);
        Segmenter segmenter = Segmenters.named(method, settings, 1);
        if (segmenter instanceof KMeansSegmenter) {
            kMeans(benchmark, settings, start);
        } else {
            other(benchmark, segmenter, start);
        }
    }

    private void kMeans(SegmentsBenchmark benchmark, SegmentSettings settings, double start) {
        List<CountSearch.Division> divisions = new ArrayList<>();
        for (int k = settings.leastK(); k <= settings.mostK(); k++) {
            double before = cpuSeconds();
            divisions.add(benchmark.divide(k));
            print(divisions.getLast().figures(), cpuSeconds() - before);
        }
        SegmentCount count = benchmark.choose(divisions);
        SegmentModel model = benchmark.describe(divisions, count);
        print(chosen(count.k(), count.borneOut(), count.reason()), model, start);
    }

    private void other(SegmentsBenchmark benchmark, Segmenter segmenter, double start) {
        Partition partition = benchmark.divide(segmenter);
        SegmentModel model = benchmark.describe(partition, segmenter.name());
        Figures figures = chosen(partition.groups(), partition.borneOut(), partition.reason());
        partition.metrics().forEach((name, value) -> figures.with(name, value.doubleValue()));
        print(figures, model, start);
    }

    private Figures chosen(int k, boolean borneOut, String reason) {
        return Figures.of("segments", data.name())
                .with("method", method)
                .with("chosenK", k)
                .with("borneOut", Boolean.toString(borneOut))
                .with("reason", reason);
    }

    private void print(Figures figures, SegmentModel model, double start) {
        figures.with("customers", model.customers())
                .with("asOf", model.asOf().toString())
                .with("segmentCpuSeconds", cpuSeconds() - start)
                .with(Usage.ofThisProcess())
                .print(out);
        for (SegmentProfile segment : model.segments()) {
            out.println(Json.text(segment));
        }
    }

    private void print(CountFigures figures, double cpuSeconds) {
        Figures.of("segments", data.name())
                .with("k", figures.k())
                .with("inertia", figures.inertia())
                .with("silhouette", figures.silhouette())
                .with("stability", figures.stability())
                .with("gap", figures.gap())
                .with("gapError", figures.gapError())
                .with("cpuSeconds", cpuSeconds)
                .print(out);
    }

    private Buyers buyers(BenchShop shop) {
        var snapshot = new TableLog(shop.store(), Clock.systemUTC()).snapshot();
        // One thread: DuckDB 1.4.1 now and then crashes in the features' query where two threads
        // run short of memory together (TupleDataCollection::Combine).
        var options =
                DatabaseOptions.defaults()
                        .withThreads(1)
                        .withFolder(shop.folder().resolveSibling("work"));
        try (ShopDatabase database = ShopDatabase.open(shop.store(), snapshot, options)) {
            LocalDate date = asOf == null ? BuyerSource.latest(database.connection()) : asOf;
            return BuyerSource.at(database.connection(), date);
        }
    }

    private SegmentSettings settings() {
        var parts = RANGE.matcher(range);
        if (!parts.matches()) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The range of k is \"" + range + "\".",
                    "Write it as 2..8, or as one number.");
        }
        int least = Integer.parseInt(parts.group(1));
        int most = parts.group(2) == null ? least : Integer.parseInt(parts.group(2));
        return SegmentSettings.defaults().withK(least, most).withSeed(seed);
    }

    private static double cpuSeconds() {
        return Usage.ofThisProcess().cpuSeconds();
    }
}
