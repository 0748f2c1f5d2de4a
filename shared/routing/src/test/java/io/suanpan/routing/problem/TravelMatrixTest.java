package io.suanpan.routing.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TravelMatrixTest {
    /** Larger than two tiles, and no multiple of one. */
    private static final int SIZE = 131;

    @Test
    void oneWayThatDiffersAnywhereIsFound() {
        int[] values = new int[SIZE * SIZE];
        for (int from = 0; from < SIZE; from++) {
            for (int to = 0; to < SIZE; to++) {
                values[from * SIZE + to] = from * to;
            }
        }
        TravelMatrix matrix = TravelMatrix.of(SIZE, values);
        assertThat(matrix.symmetric()).isTrue();
        for (int from = 0; from < SIZE; from += 7) {
            for (int to = 0; to < SIZE; to++) {
                values[from * SIZE + to]++;
                assertThat(TravelMatrix.of(SIZE, values.clone()).symmetric())
                        .as("%d to %d", from, to)
                        .isEqualTo(from == to);
                values[from * SIZE + to]--;
            }
        }
    }

    @Test
    void oneLocationMoreLeavesTheOthersWhereTheyAre() {
        TravelMatrix matrix = TravelMatrix.of(2, new int[] {0, 3, 4, 0});

        assertThat(matrix.extended(new int[] {5, 6}).rowMajor())
                .containsExactly(0, 3, 5, 4, 0, 6, 5, 6, 0);
    }

    /** Two orders of one plan come in at once: neither knows of the other. */
    @Test
    void locationsThatComeLaterShareWhatWasThereAndDoNotMeet() {
        TravelMatrix matrix = TravelMatrix.of(2, new int[] {0, 3, 4, 0});
        TravelMatrix one = matrix.extended(new int[] {5, 6});
        TravelMatrix other = matrix.extended(new int[] {7, 8});
        TravelMatrix longer = one.extended(new int[] {9, 10, 11});

        assertThat(longer.rowMajor())
                .containsExactly(0, 3, 5, 9, 4, 0, 6, 10, 5, 6, 0, 11, 9, 10, 11, 0);
        assertThat(other.rowMajor()).containsExactly(0, 3, 7, 4, 0, 8, 7, 8, 0);
        assertThat(matrix.size()).isEqualTo(2);
        for (int from = 0; from < longer.size(); from++) {
            for (int to = 0; to < longer.size(); to++) {
                assertThat(longer.get(from, to)).isEqualTo(longer.rowMajor()[4 * from + to]);
            }
        }
        assertThat(longer.of(List.of(3, 1)).rowMajor()).containsExactly(0, 10, 10, 0);
        assertThat(longer.symmetric()).isFalse();
    }

    @Test
    void aWayThatIsNoneIsRefused() {
        TravelMatrix matrix = TravelMatrix.of(1, new int[] {0}).extended(new int[] {5});
        assertThatThrownBy(() -> matrix.extended(new int[] {5, -1}))
                .hasMessageContaining("-1 from location 1 to 2");
    }

    @Test
    void theWaysBackAreThoseOfTheLowerHalf() {
        int[] values = new int[SIZE * SIZE];
        for (int at = 0; at < values.length; at++) {
            values[at] = at;
        }

        TravelMatrix matrix = TravelMatrix.ofLowerHalf(SIZE, values);

        assertThat(matrix.get(70, 3)).isEqualTo(70 * SIZE + 3);
        assertThat(matrix.get(3, 70)).isEqualTo(70 * SIZE + 3);
        assertThat(matrix.symmetric()).isTrue();
    }

    @Test
    void whatIsMadeOfASymmetricMatrixIsSymmetric() {
        TravelMatrix matrix = TravelMatrix.ofLowerHalf(3, new int[] {0, 0, 0, 4, 0, 0, 6, 3, 0});

        TravelMatrix doubled = matrix.mapped(way -> 2 * way);

        assertThat(doubled.get(0, 1)).isEqualTo(8);
        assertThat(doubled.get(1, 0)).isEqualTo(8);
        assertThat(doubled.symmetric()).isTrue();
        assertThat(matrix.of(List.of(2, 0)).symmetric()).isTrue();
    }

    @Test
    void aPartOfAMatrixMayBeSymmetricThoughTheWholeIsNot() {
        TravelMatrix matrix = TravelMatrix.of(3, new int[] {0, 4, 6, 4, 0, 3, 5, 3, 0});

        assertThat(matrix.symmetric()).isFalse();
        assertThat(matrix.of(List.of(0, 1)).symmetric()).isTrue();
        assertThat(matrix.of(List.of(0, 2)).symmetric()).isFalse();
    }
}
