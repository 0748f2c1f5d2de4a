package io.suanpan.store.experiments;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Applies a function that waits for a store to many things, some at a time, results in order. */
final class Parallel<T, R> {
    /** A bucket answers in some 20 ms, so a thousand objects take a good second. */
    private static final int AT_A_TIME = 16;

    private final Function<T, R> function;

    Parallel(Function<T, R> function) {
        this.function = function;
    }

    List<R> all(List<T> inputs) {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            List<Future<R>> futures = new ArrayList<>();
            inputs.forEach(input -> futures.add(threads.submit(() -> function.apply(input))));
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("Reading a record failed.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Reading the records was interrupted.", e);
        }
    }
}
