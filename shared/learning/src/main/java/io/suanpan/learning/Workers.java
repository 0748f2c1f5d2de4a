package io.suanpan.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs tasks on a fixed number of threads and gives their results in the order of the tasks. */
public final class Workers implements AutoCloseable {
    private final ExecutorService threads;

    public Workers(int count) {
        threads = Executors.newFixedThreadPool(count);
    }

    /** A step that throws nothing checked. */
    @FunctionalInterface
    public interface Task<T> {
        T run();
    }

    /**
     * The first failure, in the order of the tasks, is thrown as it was; the rest are cancelled.
     */
    public <T> List<T> runAll(List<Task<T>> tasks) {
        List<Future<T>> futures = new ArrayList<>();
        for (Task<T> task : tasks) {
            futures.add(threads.submit(task::run));
        }
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            threads.shutdownNow();
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("A training step failed.", e.getCause());
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Training was interrupted.", e);
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
