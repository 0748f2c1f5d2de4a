package io.suanpan.customers.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.store.batch.BatchResult;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegmentBatchTest {
    private static final String INPUT = "results/segment/run-1/in.jsonl";
    private static final String OUTPUT = "results/segment/run-1/out.jsonl";

    private final SegmentFixture shop = new SegmentFixture();
    private final CustomerSegments segments = new CustomerSegments(shop.store, shop.clock);
    private final SegmentBatch batch = new SegmentBatch(shop.store, segments);

    private BatchResult segment(String lines) {
        shop.store.put(INPUT, Content.of(lines));
        return batch.segment(INPUT, OUTPUT);
    }

    private List<String> output() {
        return shop.store.get(OUTPUT).orElseThrow().text().lines().toList();
    }

    @Test
    void answersLineForLine() {
        shop.publish(4, 1);
        var result =
                segment(
                        """
                        {"customerId":"cör"}

                        {"customerId":"dora"}
                        {"customerId":7}
                        not JSON
                        {"customerId":" anna "}\
                        """);
        assertThat(result).isEqualTo(new BatchResult(OUTPUT, 2, 3));
        assertThat(output()).hasSize(5);
        assertThat(output().get(0)).isEqualTo(Json.text(answer("cör")));
        assertThat(output().get(1)).contains("\"code\":\"not-found\"");
        assertThat(output().get(2)).contains("Line 4 holds no customer id.");
        assertThat(output().get(3)).contains("Line 5 holds no customer id.");
        assertThat(output().get(4)).isEqualTo(Json.text(answer("anna")));
    }

    private SegmentAnswer answer(String id) {
        return SegmentAnswer.of(segments.segment(id));
    }

    @Test
    void allCustomersAreAnsweredWithoutAList() {
        shop.publish(4, 1);
        assertThat(batch.segmentAll(OUTPUT)).isEqualTo(new BatchResult(OUTPUT, 3, 0));
        assertThat(output())
                .containsExactlyInAnyOrder(
                        Json.text(answer("anna")),
                        Json.text(answer("bert")),
                        Json.text(answer("cör")));
    }

    @Test
    void keepsTheOrderOverManyChunks() {
        shop.publish(2, 1);
        List<String> ids = List.of("anna", "bert", "cör");
        String lines =
                IntStream.range(0, 100)
                        .mapToObj(i -> "{\"customerId\":\"" + ids.get(i * 7 % 3) + "\"}")
                        .collect(Collectors.joining("\n"));
        shop.store.put(INPUT, Content.of(lines));
        assertThat(new SegmentBatch(shop.store, segments, 7).segment(INPUT, OUTPUT).answered())
                .isEqualTo(100);
        List<String> answers = output();
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i)).startsWith("{\"customerId\":\"" + ids.get(i * 7 % 3));
        }
    }

    @Test
    void theSameAgainChangesNothingAndOtherAnswersAreNotOverwritten() {
        shop.publish(1, 1);
        segment("{\"customerId\":\"anna\"}");
        var before = shop.store.digests();
        segment("{\"customerId\":\"anna\"}");
        assertThat(shop.store.digests()).isEqualTo(before);
        assertThatThrownBy(() -> segment("{\"customerId\":\"bert\"}"))
                .hasMessageContaining("already holds other answers")
                .extracting(e -> ((SuanpanException) e).code())
                .isEqualTo(ErrorCode.CONFLICT);
        assertThatThrownBy(() -> batch.segmentAll(OUTPUT))
                .hasMessageContaining("already holds other answers");
        assertThat(output()).hasSize(1).first().asString().contains("anna");
    }

    @Test
    void refusesAMissingInputAndAnOutputElsewhere() {
        shop.publish(1, 1);
        assertThatThrownBy(() -> batch.segment("results/none", OUTPUT))
                .hasMessageContaining("There is no object results/none");
        for (String elsewhere : List.of("tables/_log/1.json", "results/score-user/a.jsonl")) {
            assertThatThrownBy(() -> batch.segment(INPUT, elsewhere))
                    .hasMessageContaining("does not lie under results/segment/");
            assertThatThrownBy(() -> batch.segmentAll(elsewhere))
                    .hasMessageContaining("does not lie under results/segment/");
        }
        assertThat(shop.store.head(OUTPUT)).isEmpty();
    }

    @Test
    void withoutSegmentsNothingIsWritten() {
        shop.store.put(INPUT, Content.of("{\"customerId\":\"anna\"}"));
        for (Runnable asked :
                List.<Runnable>of(
                        () -> batch.segment(INPUT, OUTPUT), () -> batch.segmentAll(OUTPUT))) {
            assertThatThrownBy(asked::run)
                    .extracting(e -> ((SuanpanException) e).code())
                    .isEqualTo(ErrorCode.NOT_TRAINED);
        }
        assertThat(shop.store.head(OUTPUT)).isEmpty();
    }

    @Test
    void anEmptyListGivesAnEmptyOutput() {
        shop.publish(1, 1);
        assertThat(segment("\n").answered()).isZero();
        assertThat(output()).isEmpty();
    }
}
