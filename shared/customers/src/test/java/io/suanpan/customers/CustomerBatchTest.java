package io.suanpan.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.store.batch.BatchResult;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CustomerBatchTest {
    private static final String INPUT = "results/score-user/run-1/in.jsonl";
    private static final String OUTPUT = "results/score-user/run-1/out.jsonl";

    private final ScoringFixture shop =
            new ScoringFixture().snapshot().model(CustomerModel.PROPENSITY, -1);
    private final CustomerScorer scorer = shop.scorer();
    private final CustomerBatch batch = new CustomerBatch(shop.store, scorer);

    private BatchResult score(String lines) {
        shop.store.put(INPUT, Content.of(lines));
        return batch.score(INPUT, OUTPUT, Detail.FULL);
    }

    private List<String> output() {
        return shop.store.get(OUTPUT).orElseThrow().text().lines().toList();
    }

    @Test
    void answersLineForLine() {
        var result =
                score(
                        """
                        {"customerId":"cora"}

                        {"customerId":"dora"}
                        {"customerId":7}
                        not JSON
                        {"customerId":"anna"}\
                        """);
        assertThat(result).isEqualTo(new BatchResult(OUTPUT, 2, 3));
        assertThat(output()).hasSize(5);
        assertThat(output().get(0)).isEqualTo(Json.text(CustomerAnswer.of(scorer.score("cora"))));
        assertThat(output().get(1)).contains("\"code\":\"not-found\"");
        assertThat(output().get(2)).contains("Line 4 holds no customer id.");
        assertThat(output().get(3)).contains("Line 5 holds no customer id.");
        assertThat(output().get(4)).contains("\"customerId\":\"anna\"");
    }

    @Test
    void keepsTheOrderOverManyChunks() {
        List<String> ids = List.of("anna", "bert", "cora");
        String lines =
                IntStream.range(0, 45_000)
                        .mapToObj(i -> "{\"customerId\":\"" + ids.get(i * 7 % 3) + "\"}")
                        .collect(Collectors.joining("\n"));
        assertThat(score(lines).answered()).isEqualTo(45_000);
        List<String> answers = output();
        for (int i = 0; i < answers.size(); i += 4_999) {
            assertThat(answers.get(i)).startsWith("{\"customerId\":\"" + ids.get(i * 7 % 3));
        }
    }

    @Test
    void theSameAgainChangesNothingAndOtherAnswersAreNotOverwritten() {
        score("{\"customerId\":\"anna\"}");
        var before = shop.store.digests();
        score("{\"customerId\":\"anna\"}");
        assertThat(shop.store.digests()).isEqualTo(before);
        assertThatThrownBy(() -> score("{\"customerId\":\"cora\"}"))
                .hasMessageContaining("already holds other answers")
                .extracting(e -> ((SuanpanException) e).code())
                .isEqualTo(ErrorCode.CONFLICT);
        assertThat(output().getFirst()).contains("anna");
    }

    @Test
    void refusesAMissingInputAndAnOutputElsewhere() {
        assertThatThrownBy(() -> batch.score("results/none", OUTPUT, Detail.FULL))
                .hasMessageContaining("There is no object results/none");
        assertThatThrownBy(() -> batch.score(INPUT, "tables/_log/1.json", Detail.FULL))
                .hasMessageContaining("does not lie under results/score-user/");
        assertThat(shop.store.head(OUTPUT)).isEmpty();
    }

    @Test
    void anEmptyInputGivesAnEmptyOutput() {
        assertThat(score("\n").answered()).isZero();
        assertThat(output()).isEmpty();
    }

    @Test
    void withoutAModelNothingIsWritten() {
        ScoringFixture untrained = new ScoringFixture().snapshot();
        untrained.store.put(INPUT, Content.of("{\"customerId\":\"anna\"}"));
        assertThatThrownBy(() ->
                        new CustomerBatch(untrained.store, untrained.scorer())
                                .score(INPUT, OUTPUT, Detail.FULL))
                .extracting(e -> ((SuanpanException) e).code())
                .isEqualTo(ErrorCode.NOT_TRAINED);
        assertThat(untrained.store.head(OUTPUT)).isEmpty();
    }

    @Test
    void holdsAPartOfTheLinesHoweverManyThereAre() throws Exception {
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx96m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LongBatch.class.getName(),
                                "1200000")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String[] said;
        try (var output = child.inputReader()) {
            said = output.readLine().split(" ");
        }
        assertThat(child.waitFor()).isZero();
        assertThat(said[0]).isEqualTo("1200000");
        assertThat(Long.parseLong(said[1])).isGreaterThan(Long.parseLong(said[2]));
    }
}
