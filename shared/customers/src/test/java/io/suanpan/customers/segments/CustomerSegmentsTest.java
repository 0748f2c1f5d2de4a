package io.suanpan.customers.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.store.shards.IdHash;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CustomerSegmentsTest {
    private final SegmentFixture shop = new SegmentFixture();

    private CustomerSegments segments() {
        return new CustomerSegments(shop.store, shop.clock);
    }

    private static ErrorCode code(Throwable e) {
        return ((SuanpanException) e).code();
    }

    @Test
    void theAnswersJsonIsStable() {
        String version = shop.publish(2, 1);
        // recency 3 is below the first cut: 5; 9 orders above all: 5; 50.5 above all: 5
        assertThat(Json.text(segments().segment("anna")))
                .isEqualTo(
                        "{\"customerId\":\"anna\",\"asOf\":\"2026-05-01T00:00:00Z\","
                                + "\"modelVersion\":\""
                                + version
                                + "\",\"segmentId\":\"s3\",\"segmentName\":\"Frequent buyers\","
                                + "\"tier\":\"champions\",\"meaning\":\""
                                + RfmTier.CHAMPIONS.meaning()
                                + "\",\"whatToDo\":\""
                                + RfmTier.CHAMPIONS.whatToDo()
                                + "\",\"scores\":{\"recency\":5,\"frequency\":5,\"money\":5},"
                                + "\"recencyDays\":3,\"orders\":9,\"money\":50.5,"
                                + "\"currency\":\"GBP\"}");
    }

    @Test
    void tiersFollowFromTheScores() {
        shop.publish(1, 1);
        assertThat(segments().segment("bert").tier()).isEqualTo(RfmTier.LOST);
        assertThat(segments().segment("cör").tier()).isEqualTo(RfmTier.NEW);
    }

    @Test
    void manyAreAnsweredOneByOneInTheirOrder() {
        shop.publish(4, 1);
        List<SegmentAnswer> answers = segments().segmentAll(List.of("cör", "dora", "", "anna"));
        assertThat(answers)
                .extracting(SegmentAnswer::customerId)
                .containsExactly("cör", "dora", "", "anna");
        assertThat(answers.get(1).problem().code()).isEqualTo("not-found");
        assertThat(answers.get(2).problem().code()).isEqualTo("malformed");
        assertThat(answers.get(3).segment()).isEqualTo(segments().segment("anna"));
        assertThat(Json.text(answers.get(3))).doesNotContain("problem");
        assertThat(Json.text(answers.get(1))).doesNotContain("\"segment\"");
    }

    @Test
    void theReportHoldsSegmentsFlowsAndAllTiers() {
        String version = shop.publish(1, 1);
        SegmentReport report = segments().report();
        assertThat(report.modelVersion()).isEqualTo(version);
        assertThat(report.segments()).extracting(SegmentProfile::id).containsExactly("s1", "s3");
        assertThat(report.flows()).containsExactly(new SegmentFlow("s1", "s3", 1));
        assertThat(report.before().segments())
                .containsExactly(new SegmentsBefore.Segment("s1", "All buyers", 3));
        assertThat(report.map()).isEqualTo(SegmentFixture.MAP);
        assertThat(report.currency()).isEqualTo("GBP");
        assertThat(Json.text(report)).doesNotContain("dendrogram");
        assertThat(report.tiers())
                .extracting(SegmentReport.Tier::tier)
                .containsExactly(RfmTier.values());
        assertThat(report.tiers().getFirst().customers()).isEqualTo(1);
        assertThat(report.tiers().stream().mapToInt(SegmentReport.Tier::customers).sum())
                .isEqualTo(3);
    }

    @Test
    void theReportOfEightSegmentsIsBelow64KiB() {
        SegmentReport report =
                SegmentReport.of(SegmentFixture.large(), "20260501T030000Z-1a2b3c4d");
        assertThat(report.segments()).hasSize(8);
        assertThat(report.map().customers()).hasSize(500);
        assertThat(Json.bytes(report)).hasSizeBetween(32 * 1024, 64 * 1024);
    }

    @Test
    void unknownAndEmptyIdsAreToldWhatToDo() {
        shop.publish(1, 1);
        assertThatThrownBy(() -> segments().segment("dora"))
                .hasMessageContaining("No purchase of customer \"dora\" is known before 2026-05-01")
                .satisfies(e -> assertThat(code(e)).isEqualTo(ErrorCode.NOT_FOUND));
        assertThatThrownBy(() -> segments().segment(" "))
                .satisfies(e -> assertThat(code(e)).isEqualTo(ErrorCode.MALFORMED));
    }

    @Test
    void noneAndTooManyAreRefused() {
        shop.publish(1, 1);
        assertThatThrownBy(() -> segments().segmentAll(List.of()))
                .satisfies(e -> assertThat(code(e)).isEqualTo(ErrorCode.MALFORMED));
        assertThatThrownBy(() -> segments().segmentAll(Collections.nCopies(1_001, "anna")))
                .hasMessageContaining("1001 customer ids")
                .satisfies(e -> assertThat(code(e)).isEqualTo(ErrorCode.TOO_LARGE));
        assertThat(segments().segmentAll(Collections.nCopies(1_000, "anna"))).hasSize(1_000);
    }

    @Test
    void withoutAModelItSaysHowToTrain() {
        CustomerSegments segments = segments();
        assertThatThrownBy(() -> segments.segment("anna"))
                .hasMessageContaining("POST /v1/models/segments/train")
                .satisfies(e -> assertThat(code(e)).isEqualTo(ErrorCode.NOT_TRAINED));
        assertThatThrownBy(() -> segments.segment(" "))
                .satisfies(e -> assertThat(code(e)).isEqualTo(ErrorCode.MALFORMED));
        assertThatThrownBy(segments::report)
                .satisfies(e -> assertThat(code(e)).isEqualTo(ErrorCode.NOT_TRAINED));
        shop.publish(1, 1);
        assertThat(segments.segment("anna").segmentId()).isEqualTo("s3");
    }

    @Test
    void aNewVersionIsSeenAfterThirtySeconds() {
        shop.publish(1, 1);
        CustomerSegments segments = segments();
        assertThat(segments.segment("anna").segmentId()).isEqualTo("s3");
        shop.clock.forward(Duration.ofSeconds(1));
        shop.publish(1, 0);
        shop.clock.forward(Duration.ofSeconds(30));
        assertThat(segments.segment("anna").segmentId()).isEqualTo("s1");
    }

    @Test
    void modelsAndAssignmentsSurviveTheirBytes() {
        SegmentModel model = SegmentFixture.model(4);
        assertThat(SegmentModel.read(model.write())).isEqualTo(model);
        assertThat(model.write()).isEqualTo(SegmentFixture.model(4).write());
        List<Assignment> many =
                IntStream.range(0, 500)
                        .mapToObj(i -> new Assignment("k" + i, i % 7, i, i + 1, i / 3.0))
                        .toList();
        shop.assignments.write("v1", 8, many);
        List<Assignment> read = new ArrayList<>();
        shop.assignments.readAll("v1", 8, read::add);
        assertThat(read).containsExactlyInAnyOrderElementsOf(many);
        assertThat(AssignmentShard.encode(many)).hasSizeLessThan(500 * 26);
    }

    @Test
    void shardsGrowWithTheCustomers() {
        assertThat(AssignmentStore.shards(0)).isEqualTo(1);
        assertThat(AssignmentStore.shards(4_338)).isEqualTo(1);
        assertThat(AssignmentStore.shards(1_000_000)).isEqualTo(128);
        long[] sizes = new long[16];
        IntStream.range(0, 16_000).forEach(i -> sizes[IdHash.shard("" + i, 16)]++);
        // 1,000 expected, deviation 31
        assertThat(Arrays.stream(sizes).boxed())
                .allSatisfy(size -> assertThat(size).isBetween(850L, 1_150L));
    }

    @Test
    void spoiltBytesAreNamed() {
        assertThatThrownBy(() -> SegmentModel.read(new byte[] {1, 2, 3}))
                .hasMessageContaining("The segment model cannot be unpacked");
        String version = shop.publish(1, 1);
        String key = "features/segments/" + version + "/00000.bin";
        shop.store.put(key, Content.of(new byte[] {1, 2, 3, 4, 5, 6}));
        assertThatThrownBy(() -> segments().segment("anna"))
                .hasMessageContaining(key)
                .satisfies(e -> assertThat(code(e)).isEqualTo(ErrorCode.INTERNAL));
        byte[] cut = AssignmentShard.encode(List.of(new Assignment("anna", 0, 1, 1, 1)));
        cut[8] = 100;
        shop.store.put(key, Content.of(cut));
        assertThatThrownBy(() -> segments().segment("anna"))
                .hasMessageContaining("100 customers do not fit into it");
        shop.store.delete(key);
        assertThatThrownBy(() -> segments().segment("anna")).hasMessageContaining("is missing");
    }

    @Test
    void modelsThatDoNotHangTogetherAreRefused() {
        SegmentModel model = SegmentFixture.model(4);
        assertThatThrownBy(() -> SegmentFixture.model(3)).hasMessageContaining("3 shards");
        assertThatThrownBy(
                        () -> new SegmentSpace(model.space().features(), List.of(), List.of(1.0)))
                .hasMessageContaining("1 features have 0 means and 1 scales");
    }
}
