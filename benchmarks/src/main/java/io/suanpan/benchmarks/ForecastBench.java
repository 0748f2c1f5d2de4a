package io.suanpan.benchmarks;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.evaluation.Accuracy;
import io.suanpan.forecasting.evaluation.Frequency;
import io.suanpan.forecasting.evaluation.KnownFuture;
import io.suanpan.forecasting.evaluation.SeriesFile;
import io.suanpan.forecasting.interval.CalibratedMethod;
import io.suanpan.forecasting.methods.ForecastMethods;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        ForecastMethod chosen = ForecastMethods.named(method);
        List<Double> shares = levels.stream().map(ForecastBench::share).toList();
        Map<Frequency, Accuracy> each = new EnumMap<>(Frequency.class);
        Accuracy total = new Accuracy(shares);
        byFrequency()
                .forEach((frequency, asked) -> {
                    ForecastMethod calibrated = calibrated(chosen, asked);
                    Accuracy accuracy = each.computeIfAbsent(frequency, _ -> new Accuracy(shares));
                    for (KnownFuture one : asked) {
                        FittedModel model = calibrated.fit(one.history());
                        total.add(one, model);
                        accuracy.add(one, model);
                    }
                });
        each.forEach((frequency, accuracy) -> figures(accuracy, frequency.label()).print(out));
        figures(total, "all").with(Usage.ofThisProcess()).print(out);
        return 0;
    }

    private ForecastMethod calibrated(ForecastMethod chosen, List<KnownFuture> asked) {
        if (calibrate == 0) {
            return chosen;
        }
        int horizon = asked.stream().mapToInt(KnownFuture::horizon).min().orElseThrow();
        return CalibratedMethod.pooled(
                chosen, horizon, calibrate, asked.stream().map(KnownFuture::history).toList());
    }

    private Map<Frequency, List<KnownFuture>> byFrequency() {
        List<KnownFuture> all = SeriesFile.read(file);
        if (back != 0 && origins != 0) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "--back and --origins were both given.",
                    "Use one of them.");
        }
        if (back != 0 || origins != 0) {
            all = all.stream().flatMap(this::earlier).toList();
        }
        if (all.isEmpty()) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "No series is long enough to be asked so much earlier.",
                    "Use --back of at least the horizon, and less than the histories.");
        }
        return all.stream()
                .collect(
                        Collectors.groupingBy(
                                KnownFuture::frequency,
                                () -> new EnumMap<>(Frequency.class),
                                Collectors.toList()));
    }

    private Stream<KnownFuture> earlier(KnownFuture one) {
        IntStream steps =
                origins > 0
                        ? IntStream.rangeClosed(1, origins).map(it -> it * one.horizon())
                        : IntStream.of(back);
        return steps.filter(
                        it -> it >= one.horizon() && one.history().length() > it + one.horizon())
                .mapToObj(one::earlier);
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
