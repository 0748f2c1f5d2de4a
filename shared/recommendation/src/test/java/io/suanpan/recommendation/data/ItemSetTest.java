package io.suanpan.recommendation.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ItemSetTest {
    @Test
    void ascendingItemsAreTakenAsTheyAre() {
        ItemSet set = ItemSet.ofAscending(new int[] {2, 3, 9});

        assertThat(set.stream()).containsExactly(2, 3, 9);
        assertThat(set.place(9)).isEqualTo(2);
        assertThat(set.contains(4)).isFalse();
        assertThat(ItemSet.of(9, 2, 3, 2).stream()).containsExactly(2, 3, 9);
    }

    @Test
    void whatIsThereTwiceOrOutOfOrderIsRefused() {
        assertThatThrownBy(() -> ItemSet.ofAscending(new int[] {2, 2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Item 2 follows 2.");
        assertThatThrownBy(() -> ItemSet.ofAscending(new int[] {3, 1}))
                .hasMessage("Item 1 follows 3.");
    }
}
