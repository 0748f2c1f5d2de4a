package io.suanpan.recommendation.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.StoredRecommender;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.evaluation.InteractionFile;
import io.suanpan.recommendation.methods.RecommenderMethods;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job from its input to its two files. */
final class RecommendJobTest {
    @TempDir private Path folder;

    @Test
    void theRealShopGivesTheBytesOfOneMachine() throws IOException {
        Path file = Shops.real(folder);
        InteractionLog log = InteractionFile.read(file);
        Interactions spread = Shops.read(file, List.of());
        assertThat(spread.items()).isEqualTo(log.items().names());
        assertThat(spread.end()).isEqualTo(log.end());
        for (String method : List.of("neighbours-bm25-recent", "als")) {
            assertThat(Shops.bytes(RecommendJob.trained(method, spread, 2)))
                    .as(method)
                    .isEqualTo(Shops.bytes(plain(method, log)));
        }
        spread.release();
    }

    @Test
    void whatIsWrittenIsReadAsAModelOfOneMachine() throws IOException {
        Path file = Shops.write(folder.resolve("in/tiny.csv"), Shops.TINY);
        JobSummary done = run(file, "out");
        byte[] written = Files.readAllBytes(folder.resolve("out/model.bin"));

        assertThat(done).isEqualTo(new JobSummary("neighbours-bm25", 3, written.length));
        assertThat(folder.resolve("out/items.json")).hasContent("[\"cup\",\"pot\",\"tea\"]");
        StoredRecommender read =
                RecommenderMethods.named("neighbours-bm25")
                        .reader()
                        .read(new DataInputStream(new ByteArrayInputStream(written)));
        assertThat(Shops.bytes(read))
                .isEqualTo(written)
                .isEqualTo(Shops.bytes(plain("neighbours-bm25", InteractionFile.read(file))));
        assertThatThrownBy(() -> run(file, "out"))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT));
    }

    /** As timestamps, and with users that are numbers. */
    @Test
    void aTableSaysWhatItsTextSays() {
        String text =
                """
                user,item,time,weight
                7,tea,2026-01-01T23:30:00,2
                7,"black, strong",2026-01-02T00:00:00,1

                12,tea,2026-07-02T00:00:00,0.5
                """;
        Interactions ofText = Shops.read(Shops.write(folder.resolve("t.csv"), text), Shops.COLUMNS);
        Dataset<Row> table =
                Cluster.spark()
                        .read()
                        .option("header", true)
                        .csv(folder.resolve("t.csv").toString())
                        .selectExpr(
                                "int(user) as user",
                                "item",
                                "to_timestamp(time || 'Z') as time",
                                "double(weight) as weight");
        String path = folder.resolve("t.parquet").toString();
        table.write().parquet(path);
        Interactions ofTable =
                new InteractionInput(path, true, Shops.COLUMNS).read(Cluster.spark());

        assertThat(ofTable.items()).containsExactly("black, strong", "tea");
        assertThat(ofTable.end()).isEqualTo(ofText.end());
        assertThat(ofTable.rows().collectAsList())
                .containsExactlyInAnyOrderElementsOf(ofText.rows().collectAsList());
    }

    @Test
    void whatIsNoInputIsRefused() {
        refused(ErrorCode.NOT_FOUND, "cannot be read", folder.resolve("nowhere.csv"));
        refused(ErrorCode.MALFORMED, "\"user\" 0 times", write("a,b\n1,2\n"));
        refused(ErrorCode.MALFORMED, "\"user\" 0 times", write(""));
        refused(ErrorCode.IMPOSSIBLE, "of nobody", write("user,item,time\n"));
        refused(
                ErrorCode.MALFORMED,
                "The record \"ann,tea,soon\" of",
                write("user,item,time\nann,tea,2026-01-01\nann,tea,soon\n"));
        refused(ErrorCode.MALFORMED, "has 2 cells", write("user,item,time\nann,tea\n"));
        refused(ErrorCode.MALFORMED, "user is empty", write("user,item,time\n,tea,1\n"));
    }

    @Test
    void negativeWeightsAreRefused() {
        Path file = write("user,item,time,weight\nann,tea,1,-2\n");
        assertThatThrownBy(() -> Shops.read(file, Shops.COLUMNS))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("-2.0; it must be finite and at least 0");
    }

    private void refused(ErrorCode code, String said, Path file) {
        assertThatThrownBy(() -> run(file, "none"))
                .isInstanceOfSatisfying(
                        SuanpanException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(said);
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private Path write(String text) {
        return Shops.write(folder.resolve("bad.csv"), text);
    }

    private JobSummary run(Path file, String output) {
        return RecommendJob.run(
                Cluster.spark(),
                JobOptions.defaults(input(file), folder.resolve(output).toString()));
    }

    private static InteractionInput input(Path file) {
        return new InteractionInput(file.toString(), false, List.of());
    }

    private static StoredRecommender plain(String method, InteractionLog log) {
        return (StoredRecommender) RecommenderMethods.named(method).trainer().train(log);
    }
}
