package io.suanpan.recommendation.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.recommendation.Profile;
import java.util.List;
import org.junit.jupiter.api.Test;

class InteractionLogTest {
    private static final InteractionLog LOG =
            InteractionLog.builder()
                    .add("eve", "tea", 86_400, EventKind.PURCHASE, 2)
                    .add("ann", "cup", 0, EventKind.VIEW, 1)
                    .add("ann", "tea", 172_800, EventKind.PURCHASE, 1)
                    .add("ann", "cup", 86_400, EventKind.CART, 1)
                    .build();

    @Test
    void rowsAreInOrderOfTimeAndNamesInOrderOfText() {
        assertThat(LOG.users().names()).containsExactly("ann", "eve");
        assertThat(LOG.items().names()).containsExactly("cup", "tea");
        assertThat(LOG.seconds(0)).isZero();
        assertThat(LOG.end()).isEqualTo(172_800);
        assertThat(LOG.rowsOf(0)).containsExactly(0, 2, 3);
        assertThat(LOG.rowsOf(1)).containsExactly(1);
    }

    @Test
    void theOrderOfAddingIsForgotten() {
        InteractionLog same =
                InteractionLog.builder()
                        .add("ann", "tea", 172_800, EventKind.PURCHASE, 1)
                        .add("eve", "tea", 86_400, EventKind.PURCHASE, 2)
                        .add("ann", "cup", 86_400, EventKind.CART, 1)
                        .add("ann", "cup", 0, EventKind.VIEW, 1)
                        .build();

        assertThat(same.users().names()).isEqualTo(LOG.users().names());
        assertThat(same.rowsOf(0)).isEqualTo(LOG.rowsOf(0));
        assertThat(same.kind(2)).isEqualTo(LOG.kind(2));
    }

    @Test
    void anItemCanBeKnownBeforeAnythingIsDoneWithIt() {
        InteractionLog log =
                InteractionLog.builder()
                        .item("mug")
                        .add("ann", "tea", 0, EventKind.VIEW, 1)
                        .item("tea")
                        .build();

        assertThat(log.items().names()).containsExactly("mug", "tea");
        assertThat(log.size()).isOne();
    }

    @Test
    void aPartKeepsTheNames() {
        InteractionLog early = LOG.before(86_400);

        assertThat(early.size()).isOne();
        assertThat(early.users()).isSameAs(LOG.users());
        assertThat(early.rowsOf(1)).isEmpty();
        assertThat(LOG.from(86_400).size()).isEqualTo(3);
    }

    @Test
    void anAmountBelowNothingIsRefused() {
        assertThatThrownBy(
                        () -> InteractionLog.builder().add("ann", "tea", 0, EventKind.PURCHASE, -1))
                .hasMessageContaining("ann")
                .hasMessageContaining("-1.0");
    }

    @Test
    void weightsFadeWithAgeAndAddUp() {
        SparseMatrix matrix = Weighting.allKinds().withHalfLifeDays(1).matrix(LOG, 172_800);

        // ann, cup: a view two days old and a cart one day old.
        assertThat(matrix.valueArray()[matrix.start(0)]).isCloseTo(0.225f, within(1e-7f));
        assertThat(matrix.valueArray()[matrix.start(0) + 1]).isEqualTo(1);
        assertThat(matrix.valueArray()[matrix.start(1)]).isEqualTo(0.5f);
    }

    @Test
    void aProfileHasTheRowOfItsCustomer() {
        Weighting weighting = Weighting.allKinds().withHalfLifeDays(3);
        SparseMatrix all = weighting.matrix(LOG, 200_000);
        SparseMatrix one = weighting.row(Profile.of(LOG, 0, 200_000), 2);

        assertThat(one.size()).isEqualTo(all.end(0) - all.start(0));
        assertThat(one.valueArray()[0]).isEqualTo(all.valueArray()[0]);
        assertThat(one.columnArray()).containsExactly(0, 1);
    }

    @Test
    void theLatestOfAnItemIsNotAddedToWhatCameBefore() {
        InteractionLog log =
                InteractionLog.builder()
                        .add("ann", "cup", 0, EventKind.PURCHASE, 1)
                        .add("ann", "cup", 86_400, EventKind.PURCHASE, 1)
                        .build();

        assertThat(Weighting.latestBought(1).matrix(log, 172_800).valueArray())
                .containsExactly(0.5f);
        assertThat(Weighting.bought().withHalfLifeDays(1).matrix(log, 172_800).valueArray())
                .containsExactly(0.75f);
        assertThat(Weighting.bought().matrix(log, 172_800).valueArray()).containsExactly(1);
    }

    @Test
    void somePartIsNumberedByItsOwnNames() {
        InteractionLog some = LOG.over(LOG.users(), Vocabulary.of(List.of("tea")));

        assertThat(some.size()).isEqualTo(2);
        assertThat(some.item(0)).isZero();
        assertThat(some.items().names()).containsExactly("tea");
        assertThat(LOG.before(86_400).knownUsers().names()).containsExactly("ann");
        assertThat(Profile.before(LOG, 0, 86_400).size()).isOne();
    }

    @Test
    void transposedTwiceIsTheSame() {
        SparseMatrix matrix = Weighting.bought().matrix(LOG, 0);
        SparseMatrix twice = matrix.transposed().transposed();

        assertThat(twice.columnArray()).isEqualTo(matrix.columnArray());
        assertThat(twice.valueArray()).isEqualTo(matrix.valueArray());
        assertThat(matrix.transposed().rows()).isEqualTo(2);
        assertThat(matrix.transposed().end(1)).isEqualTo(2);
    }
}
