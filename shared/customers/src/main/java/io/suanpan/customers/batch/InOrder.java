package io.suanpan.customers.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Work that all cores do and one thread takes in order. At most a few results for each core wait,
 * so that memory is bounded. Who takes helps with the work where nothing is ready.
 */
public final class InOrder {
    private static final int WAITING_FOR_EACH_CORE = 3;

    private InOrder() {}

    /**
     * @param count the tasks are 0, 1 … count - 1
     * @param work for any thread
     * @param taker is given the results in the order of their tasks, by the thread that calls this
     */
    public static <T> void of(int count, IntFunction<T> work, Consumer<T> taker) {
        int most = WAITING_FOR_EACH_CORE * Runtime.getRuntime().availableProcessors();
        Deque<ForkJoinTask<T>> waiting = new ArrayDeque<>();
        try {
            for (int next = 0; next < count || !waiting.isEmpty(); ) {
                while (next < count && waiting.size() < most) {
                    int task = next++;
                    waiting.add(ForkJoinPool.commonPool().submit(() -> work.apply(task)));
                }
                taker.accept(waiting.remove().join());
            }
        } finally {
            waiting.forEach(ForkJoinTask::quietlyJoin);
        }
    }
}
