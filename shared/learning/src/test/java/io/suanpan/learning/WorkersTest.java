package io.suanpan.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WorkersTest {
    @Test
    void resultsComeInTheOrderOfTheTasks() {
        CountDownLatch second = new CountDownLatch(1);
        List<Workers.Task<Integer>> tasks = new ArrayList<>();
        tasks.add(() -> {
            await(second);
            return 1;
        });
        tasks.add(() -> {
            second.countDown();
            return 2;
        });
        try (Workers workers = new Workers(2)) {
            assertThat(workers.runAll(tasks)).containsExactly(1, 2);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void firstFailureIsThrownAsItWas() {
        RuntimeException failure = new UnsupportedOperationException("this one");
        try (Workers workers = new Workers(1)) {
            List<Workers.Task<Integer>> tasks =
                    List.of(
                            () -> 1,
                            () -> {
                                throw failure;
                            },
                            () -> {
                                throw new IllegalArgumentException("not this one");
                            });
            assertThatThrownBy(() -> workers.runAll(tasks)).isSameAs(failure);
        }
    }

    @Test
    void errorOfATaskIsNotSwallowed() {
        try (Workers workers = new Workers(1)) {
            List<Workers.Task<Integer>> tasks =
                    List.of(() -> {
                        throw new StackOverflowError();
                    });
            assertThatIllegalStateException()
                    .isThrownBy(() -> workers.runAll(tasks))
                    .withCauseInstanceOf(StackOverflowError.class);
        }
    }

    @Test
    void interruptionEndsTheWaitAndIsKept() {
        try (Workers workers = new Workers(1)) {
            // A task that is done already would be no wait that could be interrupted.
            List<Workers.Task<Integer>> tasks = List.of(WorkersTest::untilInterrupted);
            Thread.currentThread().interrupt();
            assertThatIllegalStateException()
                    .isThrownBy(() -> workers.runAll(tasks))
                    .withMessageContaining("interrupted");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static int untilInterrupted() {
        try {
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException _) {
            return 1;
        }
    }
}
