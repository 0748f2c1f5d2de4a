package io.suanpan.recommendation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.evaluation.Discovery;
import io.suanpan.recommendation.evaluation.InteractionFile;
import io.suanpan.recommendation.evaluation.Split;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** The real shop, by the protocols of the data's README. */
public final class RealShop {
    private RealShop() {}

    /** Purchases; skips the test where the file is absent. */
    public static InteractionLog log() {
        Path file =
                Optional.ofNullable(System.getenv("SUANPAN_DATA"))
                        .map(Path::of)
                        .orElseGet(() ->
                                Path.of(System.getProperty("suanpan.root"))
                                        .resolveSibling("shared")
                                        .resolve("data"))
                        .resolve("shop/online-retail.csv.gz");
        assumeTrue(Files.exists(file), "SKIPPED: needs " + file);
        return InteractionFile.read(file);
    }

    /** Train before 2011-09-09, asked from then on. */
    public static Split discovery() {
        return new Discovery(seconds("2011-09-09")).split(log());
    }

    public static long seconds(String day) {
        return LocalDate.parse(day).toEpochDay() * 86_400;
    }
}
