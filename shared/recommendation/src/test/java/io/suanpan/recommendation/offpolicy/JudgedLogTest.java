package io.suanpan.recommendation.offpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.recommendation.exploration.EpsilonGreedy;
import io.suanpan.recommendation.exploration.Explorer;
import io.suanpan.recommendation.exploration.Propensity;
import io.suanpan.recommendation.exploration.ShownRecord;
import io.suanpan.recommendation.ranking.RankedItem;
import io.suanpan.recommendation.ranking.RankedList;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgedLogTest {
    private static final Propensity HALF = new Propensity(0.5, 0.5);

    @Test
    void rewardsAreJoinedByRequestAndItemAndTheTargetIsAsked() {
        var log =
                new JudgedLog()
                        .reward("one", "tea", 1)
                        .reward("one", "tea", 2)
                        .reward("one", "not shown", 7)
                        .reward("unknown", "cup", 7);
        var target = new Explorer(new EpsilonGreedy(0.5), 2);

        LoggedLists lists =
                log.lists(
                        List.of(shown("one", "tea", "cup"), shown("two", "pot", "tea")),
                        target,
                        line ->
                                line.requestId().equals("one")
                                        ? ranked("tea", "cup", "pot")
                                        : ranked("tea", "pot"));

        assertThat(lists.size()).isEqualTo(2);
        assertThat(lists.slot(0, 0).reward()).isEqualTo(3);
        assertThat(lists.slot(0, 1).reward()).isZero();
        assertThat(lists.slot(1, 0).reward()).isZero();
        assertThat(lists.slot(0, 0).logged()).isEqualTo(HALF);
        assertThat(lists.slot(0, 0).target())
                .isEqualTo(
                        target.propensities(ranked("tea", "cup", "pot"), List.of("tea"))
                                .getFirst());
        // Of two candidates, the second is first by lot alone.
        assertThat(lists.slot(1, 0).target()).isEqualTo(new Propensity(0.25, 0.25));
    }

    private static ShownRecord shown(String request, String... items) {
        return new ShownRecord(
                request, "", Instant.EPOCH, "m", List.of(items), List.of(HALF, HALF), List.of());
    }

    private static RankedList ranked(String... names) {
        return new RankedList(
                List.of(names).stream().map(name -> new RankedItem(0, name, 1, 1, false)).toList(),
                List.of());
    }
}
