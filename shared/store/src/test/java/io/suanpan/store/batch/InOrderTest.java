package io.suanpan.store.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
    @Test
    void resultsComeInOrderAndOnlyAFewWait() {
        AtomicInteger held = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Integer> taken = new ArrayList<>();
        InOrder.of(
                1_000,
                task -> {
                    most.accumulateAndGet(held.incrementAndGet(), Math::max);
                    return task;
                },
                result -> {
                    held.decrementAndGet();
                    taken.add(result);
                });
        assertThat(taken).isEqualTo(IntStream.range(0, 1_000).boxed().toList());
        assertThat(most.get()).isLessThanOrEqualTo(3 * Runtime.getRuntime().availableProcessors());
    }

    @Test
    void aFailureIsToldAndEndsTheWork() {
        AtomicInteger begun = new AtomicInteger();
        assertThatThrownBy(() ->
                        InOrder.of(
                                1_000,
                                task -> {
                                    begun.incrementAndGet();
                                    if (task == 5) {
                                        throw new IllegalStateException("the fifth");
                                    }
                                    return task;
                                },
                                _ -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the fifth");
        assertThat(begun.get())
                .isLessThanOrEqualTo(6 + 3 * Runtime.getRuntime().availableProcessors());
    }

    @Test
    void noTaskGivesNothing() {
        InOrder.of(0, task -> task, _ -> assertThat(true).isFalse());
    }
}
