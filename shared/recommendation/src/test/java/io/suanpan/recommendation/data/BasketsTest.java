package io.suanpan.recommendation.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BasketsTest {
    /** Items by name: jam 0, mug 1, tea 2. */
    private static final InteractionLog LOG =
            InteractionLog.builder()
                    .add("ann", "tea", 10, EventKind.PURCHASE, 1)
                    .add("ann", "jam", 10, EventKind.PURCHASE, 1)
                    .add("ann", "mug", 15, EventKind.VIEW, 1)
                    .add("ann", "tea", 20, EventKind.VIEW, 1)
                    .add("ann", "mug", 40, EventKind.PURCHASE, 1)
                    .add("eve", "mug", 12, EventKind.PURCHASE, 1)
                    .build();

    private static int[] items(Baskets baskets, int basket) {
        return IntStream.range(0, baskets.length(basket))
                .map(at -> baskets.item(basket, at))
                .toArray();
    }

    @Test
    void whatFollowsWithinTheGapIsOneBasket() {
        Baskets baskets = Baskets.of(LOG, 5);

        assertThat(baskets.size()).isEqualTo(3);
        assertThat(items(baskets, 0)).containsExactly(1);
        assertThat(baskets.user(0)).isOne();
        // ann's tea was touched again after the mug.
        assertThat(items(baskets, 1)).containsExactly(0, 1, 2);
        assertThat(baskets.seconds(1)).isEqualTo(20);
        assertThat(items(baskets, 2)).containsExactly(1);
    }

    @Test
    void withoutAGapOnlyTheSameSecondIsOneBasket() {
        Baskets baskets = Baskets.of(LOG, 0);

        assertThat(baskets.size()).isEqualTo(5);
        assertThat(items(baskets, 0)).containsExactly(2, 0);
    }

    @Test
    void theMatrixHasEachItemOnce() {
        SparseMatrix matrix = Baskets.of(LOG, 5).matrix();

        assertThat(matrix.rows()).isEqualTo(3);
        assertThat(matrix.columns()).isEqualTo(3);
        assertThat(matrix.columnArray()).containsExactly(1, 0, 1, 2, 1);
        assertThat(matrix.valueArray()).containsOnly(1);
    }

    @Test
    void pairsAreCountedAndTheBestKept() {
        SparseMatrix matrix = Baskets.of(LOG, 30).matrix();
        SparseMatrix counts = PairCounts.best(matrix, 1, (_, _, together) -> together);

        // ann has all three, eve the mug: of equal pairs the lower index stays.
        assertThat(PairCounts.single(matrix)).containsExactly(1, 2, 1);
        assertThat(counts.columnArray()).containsExactly(1, 0, 0);
        assertThat(counts.valueArray()).containsOnly(1);
        assertThat(PairCounts.best(matrix, 1, (_, _, _) -> Double.NaN).size()).isZero();
    }

    @Test
    void anEmptyLogHasNoBaskets() {
        Baskets none = Baskets.of(InteractionLog.builder().item("tea").build(), 0);

        assertThat(none.size()).isZero();
        assertThat(none.matrix().columns()).isOne();
        assertThat(Arrays.stream(PairCounts.single(none.matrix())).sum()).isZero();
    }

    @Test
    void aNegativeGapIsRefused() {
        assertThatThrownBy(() -> Baskets.of(LOG, -1)).hasMessageContaining("-1 s");
    }
}
