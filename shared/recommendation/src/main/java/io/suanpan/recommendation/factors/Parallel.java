package io.suanpan.recommendation.factors;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Numbered pieces of work shared among threads. A piece is done by one thread alone and must not
 * look at what others write, so that the outcome is the same for any number of threads.
 */
final class Parallel {
    private final int threads;

    Parallel(int threads) {
        this.threads = threads;
    }

    /**
     * Returns when all are done.
     *
     * @param worker makes what one thread works with; asked once for each thread
     */
    void each(int pieces, Supplier<IntConsumer> worker) {
        AtomicInteger next = new AtomicInteger();
        Runnable work =
                () -> {
                    IntConsumer mine = worker.get();
                    for (int p = next.getAndIncrement(); p < pieces; p = next.getAndIncrement()) {
                        mine.accept(p);
                    }
                };
        int used = Math.min(threads, pieces);
        if (used <= 1) {
            work.run();
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(used)) {
            List<Future<?>> running = new ArrayList<>();
            for (int t = 0; t < used; t++) {
                running.add(pool.submit(work));
            }
            running.forEach(Parallel::await);
        }
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("A piece of the work failed.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The work was interrupted.", e);
        }
    }
}
