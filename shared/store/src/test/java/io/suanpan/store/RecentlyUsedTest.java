package io.suanpan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentlyUsedTest {
    private final RecentlyUsed<String, Integer> kept = new RecentlyUsed<>(2);
    private final List<String> loaded = new ArrayList<>();

    private int length(String key) {
        return kept.get(
                key,
                it -> {
                    loaded.add(it);
                    return it.length();
                });
    }

    @Test
    void whatIsKeptIsNotLoadedAgain() {
        assertThat(length("tea")).isEqualTo(3);
        assertThat(length("tea")).isEqualTo(3);
        assertThat(loaded).containsExactly("tea");
    }

    @Test
    void whatWasNotAskedForLongestLeaves() {
        length("a");
        length("b");
        length("a");
        length("c");

        assertThat(kept.find("b")).isEmpty();
        assertThat(kept.find("a")).hasValue(1);
        assertThat(kept.find("c")).hasValue(1);
    }

    @Test
    void whatIsPutAgainTakesNoSecondPlace() {
        kept.put("a", 1);
        kept.put("b", 2);
        kept.put("a", 3);

        assertThat(kept.find("a")).hasValue(3);
        assertThat(kept.find("b")).hasValue(2);
    }
}
