package io.suanpan.recommendation.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.suanpan.recommendation.StoredRecommender;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/** Files of interactions, and jobs about them. */
final class Shops {
    static final List<String> COLUMNS = List.of("user", "item", "time", "weight");

    /** Four users and three items, small enough to calculate by hand. */
    static final String TINY =
            """
            user,item,time
            ann,cup,2026-01-01
            ann,tea,2026-01-02
            bob,cup,2026-01-03
            bob,tea,2026-01-04
            eve,tea,2026-01-05
            eve,pot,2026-01-06
            joe,cup,2026-01-07
            """;

    /** Enough for every kind of line; the whole shop has half a million. */
    private static final int REAL_LINES = 20_000;

    private Shops() {}

    static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Customers of a few tastes, some with names that sort apart as UTF-16 and as UTF-8; each
     * bought some things several times, at different moments and in different amounts. The lines
     * are in no order.
     *
     * @param most purchases of a customer
     */
    static String crowd(int customers, int items, int most) {
        Random random = new Random(4);
        List<String> lines = new ArrayList<>();
        for (int user = 0; user < customers; user++) {
            String name = (user % 9 == 0 ? "𝄞" : user % 9 == 1 ? "\uFFFD" : "é") + user;
            int much = 1 + random.nextInt(most);
            for (int n = 0; n < much; n++) {
                int item = user % 7 + 7 * random.nextInt(items / 7);
                int time = 1_700_000_000 + lines.size() * 977;
                lines.add("%s,i%d,%d,%s".formatted(name, item, time, 0.5 + random.nextInt(4)));
            }
        }
        Collections.shuffle(lines, random);
        return String.join(",", COLUMNS) + "\n" + String.join("\n", lines) + "\n";
    }

    /** The real shop's first purchases; skips the test where it is absent. */
    static Path real(Path folder) throws IOException {
        Path file =
                Optional.ofNullable(System.getenv("SUANPAN_DATA"))
                        .map(Path::of)
                        .orElseGet(() ->
                                Path.of(System.getProperty("suanpan.root"))
                                        .resolveSibling("shared")
                                        .resolve("data"))
                        .resolve("shop/online-retail.csv.gz");
        assumeTrue(Files.exists(file), "SKIPPED: needs " + file);
        try (var packed = new GZIPInputStream(Files.newInputStream(file));
                var lines = new BufferedReader(new InputStreamReader(packed, UTF_8))) {
            List<String> first = lines.lines().limit(REAL_LINES).toList();
            return write(folder.resolve("real.csv"), String.join("\n", first));
        }
    }

    static Interactions read(Path file, List<String> columns) {
        return new InteractionInput(file.toString(), false, columns).read(Cluster.spark());
    }

    static byte[] bytes(StoredRecommender model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
