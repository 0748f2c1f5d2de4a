package io.suanpan.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.data.Weighting;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContributionsTest {
    private static final double[] WEIGHTS = {0.5, -1, 0.5, 2, 0};
    private static final SparseMatrix ROW =
            new Weighting(0, 1, 0, 1, false, false)
                    .row(Profile.of(new int[] {4, 0, 1, 2, 3}, 0), 5);

    @Test
    void theLargestAreFirstAndEqualOnesByIndex() {
        assertThat(Contributions.largest(ROW, 9, 9, owned -> WEIGHTS[owned]))
                .extracting(Contribution::item)
                .containsExactly(3, 0, 2);
    }

    @Test
    void theItemItselfIsNoReason() {
        assertThat(Contributions.largest(ROW, 3, 1, owned -> WEIGHTS[owned]))
                .containsExactly(new Contribution(0, 0.5));
    }

    @Test
    void nobodyHasNoReasons() {
        SparseMatrix nothing = Weighting.allKinds().row(Profile.stranger(0), 5);

        assertThat(Contributions.largest(nothing, 3, 1, _ -> 1)).isEqualTo(List.of());
    }
}
