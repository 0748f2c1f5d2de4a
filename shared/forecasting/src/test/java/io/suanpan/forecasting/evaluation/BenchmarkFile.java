package io.suanpan.forecasting.evaluation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.suanpan.forecasting.Series;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Files of real series that lie beside the project; a test that asks for one is skipped without.
 */
public final class BenchmarkFile {
    private BenchmarkFile() {}

    public static List<KnownFuture> read(String name) {
        Path file = data().resolve("forecast").resolve(name);
        assumeTrue(Files.exists(file), "SKIPPED: needs " + file);
        return SeriesFile.read(file);
    }

    public static Series history(String name, String id) {
        return read(name).stream()
                .map(KnownFuture::history)
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Path data() {
        return Optional.ofNullable(System.getenv("SUANPAN_DATA"))
                .map(Path::of)
                .orElseGet(() ->
                        Path.of(System.getProperty("suanpan.root"))
                                .resolveSibling("shared")
                                .resolve("data"));
    }
}
