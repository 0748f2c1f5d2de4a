package io.suanpan.recommendation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.suanpan.core.CsvRecords;
import io.suanpan.recommendation.content.ProductText;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.evaluation.Discovery;
import io.suanpan.recommendation.evaluation.InteractionFile;
import io.suanpan.recommendation.evaluation.Split;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The real shop, by the protocols of the data's README. */
public final class RealShop {
    /** Read by the first test that asks; a log does not change. */
    private static @Nullable InteractionLog log;

    private RealShop() {}

    /** Purchases; skips the test where the file is absent. */
    public static synchronized InteractionLog log() {
        if (log == null) {
            log = InteractionFile.read(file());
        }
        return log;
    }

    /** What the shop says of its products on orders before a day; the latest counts. */
    public static Map<String, ProductText> products(String before) throws IOException {
        Map<String, ProductText> products = new HashMap<>();
        try (var packed = new GZIPInputStream(Files.newInputStream(file()));
                var text = new InputStreamReader(packed, UTF_8)) {
            CsvRecords records = new CsvRecords(text);
            records.read();
            for (List<String> cells = records.read(); !cells.isEmpty(); cells = records.read()) {
                double price = Double.parseDouble(cells.get(5));
                if (cells.get(4).compareTo(before) < 0 && price > 0) {
                    products.put(cells.get(1), new ProductText(cells.get(2), "", price));
                }
            }
        }
        return products;
    }

    private static Path file() {
        Path file =
                Optional.ofNullable(System.getenv("SUANPAN_DATA"))
                        .map(Path::of)
                        .orElseGet(() ->
                                Path.of(System.getProperty("suanpan.root"))
                                        .resolveSibling("shared")
                                        .resolve("data"))
                        .resolve("shop/online-retail.csv.gz");
        assumeTrue(Files.exists(file), "SKIPPED: needs " + file);
        return file;
    }

    /** Train before 2011-09-09, asked from then on. */
    public static Split discovery() {
        return new Discovery(seconds("2011-09-09")).split(log());
    }

    public static long seconds(String day) {
        return LocalDate.parse(day).toEpochDay() * 86_400;
    }
}
