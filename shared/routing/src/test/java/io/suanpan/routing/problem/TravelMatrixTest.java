package io.suanpan.routing.problem;

import static org.assertj.core.api.Assertions.assertThat;

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
}
