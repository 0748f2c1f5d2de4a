package io.suanpan.local.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.customers.segments.FeatureMark;
import io.suanpan.customers.segments.RfmTier;
import io.suanpan.customers.segments.SegmentMap;
import io.suanpan.customers.segments.SegmentMoves;
import io.suanpan.customers.segments.SegmentProfile;
import io.suanpan.customers.segments.SegmentReport;
import io.suanpan.customers.segments.SegmentRule;
import io.suanpan.customers.segments.SegmentsBefore;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SegmentsTextTest {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    private static SegmentReport report(@Nullable SegmentsBefore before) {
        var profile =
                new SegmentProfile(
                        "s2",
                        "Rare buyers",
                        1_200,
                        0.6,
                        0.125,
                        List.of(
                                mark("orders so far", "orders", 1, 7.5, -1.5),
                                mark("money spent so far", "EUR", 0.25, 1_234.56, -1.2),
                                mark("products bought again", "share", 0.2876, 0.1, 0.9),
                                mark("visits", "days", 1, 2, -0.3)),
                        new SegmentRule("orders so far at most 2", 0.9, 0.9),
                        Map.of("lost", 900, "hibernating", 300),
                        new SegmentMoves(1_100, 60, 40, 30, 10));
        return new SegmentReport(
                NOW,
                "20261101T060000Z-1a2b3c4d",
                "k-means",
                "EUR",
                2_000,
                List.of(profile),
                before,
                List.of(),
                Arrays.stream(RfmTier.values())
                        .map(tier ->
                                new SegmentReport.Tier(tier, 0, tier.meaning(), tier.whatToDo()))
                        .toList(),
                new SegmentMap(List.of(), List.of(), List.of()),
                null);
    }

    private static FeatureMark mark(
            String label, String unit, double median, double others, double effect) {
        return new FeatureMark(label, label, unit, median, others, effect);
    }

    @Test
    void aSegmentIsToldBySizeMoneyMarksAndWhatToDo() {
        assertThat(new SegmentsText(report(null)).lines(96))
                .containsExactly(
                        "Which groups they fall into: 2,000 customers in 1 segment by k means as of"
                                + " 2026-11-01",
                        "",
                        "customers  of all  of money  who they are → what to do",
                        "    1,200  60.0 %    12.5 %  s2: Rare buyers",
                        "                             − orders so far: 1 order (others: 7.5)",
                        "                             − money spent so far: 0.25 EUR (others: 1,235)",
                        "                             + products bought again: 28.8 % (others: 10.0 %)",
                        "                             → most often lost, 75 %: Try once to win them"
                                + " back by mail; spend",
                        "                             nothing further.");
    }

    @Test
    void afterAnEarlierDivisionItSaysWhoCameAndWent() {
        var before =
                new SegmentsBefore(
                        "20261001T060000Z-1a2b3c4d",
                        Instant.parse("2026-10-01T00:00:00Z"),
                        List.of());
        assertThat(new SegmentsText(report(before)).lines(200))
                .anyMatch(line ->
                        line.endsWith(
                                "since 2026-10-01: 1,100 stayed, 60 came from others, 40 left for"
                                        + " others, 30 are new"));
    }
}
