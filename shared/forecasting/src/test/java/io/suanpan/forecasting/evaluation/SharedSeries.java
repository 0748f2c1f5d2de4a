package io.suanpan.forecasting.evaluation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.Series;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The real series beside the project; tests that need them are skipped where they are absent. */
public final class SharedSeries {
    /** By path; each is read by the first test that asks. */
    private static final Map<Path, List<KnownFuture>> READ = new ConcurrentHashMap<>();

    private SharedSeries() {}

    /**
     * @param file as {@code carparts.csv.gz}
     */
    public static List<KnownFuture> all(String file) {
        Path folder =
                Optional.ofNullable(System.getenv("SUANPAN_DATA"))
                        .map(Path::of)
                        .orElseGet(() ->
                                Path.of(System.getProperty("suanpan.root"))
                                        .resolveSibling("shared")
                                        .resolve("data"));
        Path path = folder.resolve("forecast").resolve(file);
        assumeTrue(Files.exists(path), "SKIPPED: needs " + path);
        return READ.computeIfAbsent(path, it -> List.copyOf(SeriesFile.read(it)));
    }

    public static Series history(List<KnownFuture> all, String id) {
        return all.stream()
                .map(KnownFuture::history)
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Measured with intervals of 80 % and 95 %. */
    public static Accuracy measure(List<KnownFuture> asked, ForecastMethod method) {
        Accuracy accuracy = new Accuracy(List.of(0.8, 0.95));
        for (KnownFuture one : asked) {
            FittedModel model = method.fit(one.history());
            accuracy.add(one, model);
        }
        return accuracy;
    }
}
