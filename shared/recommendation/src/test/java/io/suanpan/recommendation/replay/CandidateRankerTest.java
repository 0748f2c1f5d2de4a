package io.suanpan.recommendation.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.recommendation.exploration.Candidate;
import io.suanpan.recommendation.exploration.Propensity;
import io.suanpan.recommendation.exploration.ShownRecord;
import io.suanpan.recommendation.ranking.RankedList;
import io.suanpan.recommendation.serving.TinyModel;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateRankerTest {
    private static final CandidateRanker RANKER =
            new CandidateRanker(TinyModel.of(TinyModel.log()));

    private static ShownRecord list(List<Candidate> candidates) {
        return new ShownRecord(
                "r",
                "C1",
                Instant.EPOCH,
                "m",
                List.of("T3", "T2", "K1"),
                Collections.nCopies(3, new Propensity(0.2, 0.2)),
                candidates);
    }

    private static Candidate candidate(String name, double score, boolean pinned) {
        return new Candidate(name, (float) score, pinned);
    }

    private static List<String> ranked(ShownRecord list, String ranking) {
        return RANKER.ranked(list, ReplayRanking.parse(ranking)).names();
    }

    @Test
    void candidatesAreOrderedAsWishedAndNothingElseIsShown() {
        ShownRecord list =
                list(
                        List.of(
                                candidate("T2", 9, false),
                                candidate("T3", 8, false),
                                candidate("T1", 7, false),
                                candidate("K2", 6, false)));

        assertThat(ranked(list, "best")).containsExactly("T2", "T3", "T1", "K2");
        assertThat(ranked(list, "chance")).containsExactly("T2", "T3", "T1", "K2");
        // T3 is out of stock by now, which it was not when it was a candidate; T1 sells best.
        assertThat(ranked(list, "popular")).containsExactly("T1", "K2", "T2");
        assertThat(ranked(list, "maxPerCategory=1")).containsExactly("T2", "K2");
        assertThat(ranked(list, "diversity=0.9")).startsWith("T2", "K2");
        assertThat(ranked(list, "marginWeight=1")).as("of equal margins").startsWith("T2", "T3");
    }

    @Test
    void whatWasPinnedWhereItWasShownStays() {
        ShownRecord list =
                list(
                        List.of(
                                candidate("T2", 9, false),
                                candidate("K1", 1, true),
                                candidate("T3", 8, false),
                                candidate("T1", 7, false),
                                candidate("K2", 6, true)));

        RankedList popular = RANKER.ranked(list, new ReplayRanking.Popular());

        assertThat(popular.names()).containsExactly("T1", "K1", "K2");
        assertThat(popular.items().get(1).pinned()).isTrue();
        assertThat(popular.items().get(2).pinned()).as("pinned below what was shown").isFalse();
    }
}
