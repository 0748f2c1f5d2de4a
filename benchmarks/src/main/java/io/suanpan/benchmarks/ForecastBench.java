package io.suanpan.benchmarks;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.PooledMethod;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.evaluation.Accuracy;
import io.suanpan.forecasting.evaluation.Frequency;
import io.suanpan.forecasting.evaluation.KnownFuture;
import io.suanpan.forecasting.evaluation.SeriesFile;
import io.suanpan.forecasting.interval.CalibratedMethod;
import io.suanpan.forecasting.methods.ForecastMethods;
import io.suanpan.forecasting.methods.PooledMethods;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Forecasts a file of series on one thread and compares with what came. */
@Command(
        name = "forecast",
        description =
                "Forecasts series whose future is known; a line for each frequency, then all.",
        mixinStandardHelpOptions = true)
final class ForecastBench implements Callable<Integer> {
    private static final double PERCENT = 100;

    /** Of methods that draw rows. */
    private static final long SEED = 1;

    private final PrintStream out;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "CSV: id,frequency,horizon,category,history,future, also as .gz.")
    private Path file = Path.of("");

    @Option(names = "--method", defaultValue = "auto", paramLabel = "NAME")
    private String method = "auto";

    @Option(
            names = "--levels",
            split = ",",
            defaultValue = "80,95",
            paramLabel = "PERCENT",
            description = "Intervals to judge, in per cent. Default: 80,95.")
    private List<Double> levels = List.of();

    @Option(
            names = "--back",
            defaultValue = "0",
            paramLabel = "N",
            description = {
                "Asks N values earlier and never looks at the future: what is chosen so is chosen",
                "blind. Series too short for it are left out. Default: 0."
            })
    private int back;

    @Option(
            names = "--origins",
            defaultValue = "0",
            paramLabel = "N",
            description = {
                "Blind as --back, but at N origins of each series, one, two, … of its own horizons",
                "earlier. Default: 0."
            })
    private int origins;

    @Option(
            names = "--calibrate",
            defaultValue = "0",
            paramLabel = "N",
            description = {
                "Takes intervals from the errors at N earlier origins inside the histories, pooled",
                "over all series of a frequency. Default: 0, what the method says itself."
            })
    private int calibrate;

    ForecastBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        List<Double> shares = levels.stream().map(ForecastBench::share).toList();
        Map<Frequency, Accuracy> each = new EnumMap<>(Frequency.class);
        Accuracy total = new Accuracy(shares);
        for (List<KnownFuture> origin : byOrigin()) {
            byFrequency(origin)
                    .forEach((frequency, asked) -> {
                        ForecastMethod chosen = calibrated(trained(asked), asked);
                        Accuracy accuracy =
                                each.computeIfAbsent(frequency, _ -> new Accuracy(shares));
                        for (KnownFuture one : asked) {
                            FittedModel model = chosen.fit(one.history());
                            total.add(one, model);
                            accuracy.add(one, model);
                        }
                    });
        }
        each.forEach((frequency, accuracy) -> figures(accuracy, frequency.label()).print(out));
        figures(total, "all").with(Usage.ofThisProcess()).print(out);
        return 0;
    }

    /** A pooled method learns from all histories of a frequency before it forecasts any. */
    private ForecastMethod trained(List<KnownFuture> asked) {
        Optional<PooledMethod> pooled = PooledMethods.named(method);
        if (pooled.isEmpty()) {
            return ForecastMethods.named(method);
        }
        int horizon = asked.stream().mapToInt(KnownFuture::horizon).max().orElseThrow();
        return pooled.get().train(histories(asked), horizon, SEED);
    }

    private ForecastMethod calibrated(ForecastMethod chosen, List<KnownFuture> asked) {
        if (calibrate == 0) {
            return chosen;
        }
        int horizon = asked.stream().mapToInt(KnownFuture::horizon).min().orElseThrow();
        return CalibratedMethod.pooled(chosen, horizon, calibrate, histories(asked));
    }

    private static List<Series> histories(List<KnownFuture> asked) {
        return asked.stream().map(KnownFuture::history).toList();
    }

    /** What is pooled at an origin must not see what came after it at a later one. */
    private List<List<KnownFuture>> byOrigin() {
        if (back != 0 && origins != 0) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "--back and --origins were both given.",
                    "Use one of them.");
        }
        List<KnownFuture> all = SeriesFile.read(file);
        List<List<KnownFuture>> found;
        if (back == 0 && origins == 0) {
            found = List.of(all);
        } else if (back != 0) {
            found = List.of(earlier(all, _ -> back));
        } else {
            found =
                    IntStream.rangeClosed(1, origins)
                            .mapToObj(origin -> earlier(all, it -> origin * it.horizon()))
                            .toList();
        }
        if (found.stream().allMatch(List::isEmpty)) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "No series is long enough to be asked so much earlier.",
                    "Use --back of at least the horizon, and less than the histories.");
        }
        return found;
    }

    private static List<KnownFuture> earlier(
            List<KnownFuture> all, ToIntFunction<KnownFuture> steps) {
        return all.stream()
                .filter(it -> steps.applyAsInt(it) >= it.horizon())
                .filter(it -> it.history().length() > steps.applyAsInt(it) + it.horizon())
                .map(it -> it.earlier(steps.applyAsInt(it)))
                .toList();
    }

    private static Map<Frequency, List<KnownFuture>> byFrequency(List<KnownFuture> asked) {
        return asked.stream()
                .collect(
                        Collectors.groupingBy(
                                KnownFuture::frequency,
                                () -> new EnumMap<>(Frequency.class),
                                Collectors.toList()));
    }

    private static double share(double percent) {
        if (!(percent > 0 && percent < PERCENT)) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "An interval of " + percent + " % is none.",
                    "Give --levels above 0 and below 100, as 80,95.");
        }
        return percent / PERCENT;
    }

    private Figures figures(Accuracy accuracy, String frequency) {
        Figures figures =
                Figures.of("forecast", String.valueOf(file.getFileName()))
                        .with("method", method)
                        .with("frequency", frequency)
                        .with("series", accuracy.series())
                        .with("sMAPE", accuracy.smape())
                        .with("MASE", accuracy.mase())
                        .with("RMSSE", accuracy.rmsse());
        for (int i = 0; i < levels.size(); i++) {
            figures.with("coverage" + name(levels.get(i)), accuracy.coverage(i));
        }
        return figures.with("pinball", accuracy.pinball());
    }

    private static String name(double percent) {
        return percent == Math.rint(percent)
                ? Long.toString(Math.round(percent))
                : Double.toString(percent);
    }
}
