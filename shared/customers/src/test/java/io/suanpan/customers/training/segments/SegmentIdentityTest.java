package io.suanpan.customers.training.segments;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.customers.segments.SegmentFlow;
import io.suanpan.customers.segments.SegmentMoves;
import io.suanpan.customers.segments.SegmentsBefore;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegmentIdentityTest {
    private static final PreviousSegments BEFORE =
            new PreviousSegments(
                    described("s1", "s4"),
                    Map.of("a", 0, "b", 0, "c", 0, "d", 1, "e", 1, "gone", 1),
                    4);

    private static SegmentsBefore described(String... ids) {
        return new SegmentsBefore(
                "20260401T030000Z-1a2b3c4d",
                Instant.parse("2026-04-01T00:00:00Z"),
                Arrays.stream(ids)
                        .map(id -> new SegmentsBefore.Segment(id, "Buyers " + id, 2))
                        .toList());
    }

    @Test
    void theFirstRunNumbersItsSegments() {
        var identity =
                new SegmentIdentity(
                        PreviousSegments.NONE, List.of("a", "b", "c"), new int[] {0, 1, 1}, 2);
        assertThat(identity.ids()).containsExactly("s1", "s2");
        assertThat(identity.lastId()).isEqualTo(2);
        assertThat(identity.moves(1)).isEqualTo(new SegmentMoves(0, 0, 0, 2, 0));
        assertThat(identity.flows()).isEmpty();
    }

    @Test
    void mostCustomersKeepTheirIdAndTheRestAreCounted() {
        // now: {d, e, c} carries s4 on, {a, b, new} carries s1 on
        var identity =
                new SegmentIdentity(
                        BEFORE,
                        List.of("a", "b", "c", "d", "e", "new"),
                        new int[] {1, 1, 0, 0, 0, 1},
                        2);
        assertThat(identity.ids()).containsExactly("s4", "s1");
        assertThat(identity.lastId()).isEqualTo(4);
        assertThat(identity.moves(0)).isEqualTo(new SegmentMoves(2, 1, 0, 0, 1));
        assertThat(identity.moves(1)).isEqualTo(new SegmentMoves(2, 0, 1, 1, 0));
        assertThat(identity.flows())
                .containsExactlyInAnyOrder(
                        new SegmentFlow("s1", "s4", 1),
                        new SegmentFlow("s4", "s4", 2),
                        new SegmentFlow("s1", "s1", 2),
                        new SegmentFlow("", "s1", 1));
    }

    @Test
    void aNewSegmentGetsANumberThatNoneEverHad() {
        var identity =
                new SegmentIdentity(
                        BEFORE,
                        List.of("a", "b", "c", "d", "e", "x", "y"),
                        new int[] {0, 0, 0, 1, 1, 2, 2},
                        3);
        assertThat(identity.ids()).containsExactly("s1", "s4", "s5");
        assertThat(identity.lastId()).isEqualTo(5);
    }

    @Test
    void aHandfulOfSharedCustomersIsNoContinuation() {
        List<String> customers = IntStream.range(0, 20).mapToObj(i -> "n" + i).toList();
        var before = new PreviousSegments(described("s1"), Map.of("n0", 0), 1);
        // 1 of 20 shared: less than a tenth
        var identity = new SegmentIdentity(before, customers, new int[20], 1);
        assertThat(identity.ids()).containsExactly("s2");
        assertThat(identity.moves(0)).isEqualTo(new SegmentMoves(0, 1, 0, 19, 0));
    }
}
