package io.suanpan.store.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Work that all cores do and one thread takes in order. At most a few results for each core wait,
 * so that memory is bounded. Where nothing is ready, who takes does some of the work.
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
                    // Not submitted: nobody but the pool may do what is.
                    Callable<T> call = () -> work.apply(task);
                    waiting.add(ForkJoinTask.adapt(call).fork());
                }
                help(waiting);
                taker.accept(waiting.remove().join());
            }
        } finally {
            waiting.forEach(ForkJoinTask::quietlyJoin);
        }
    }

    /** From the newest, since the pool begins with the oldest; until the oldest is done. */
    private static <T> void help(Deque<ForkJoinTask<T>> waiting) {
        ForkJoinTask<T> oldest = waiting.element();
        var tasks = waiting.descendingIterator();
        while (!oldest.isDone() && tasks.hasNext()) {
            ForkJoinTask<T> task = tasks.next();
            if (task.tryUnfork()) {
                task.quietlyInvoke();
            }
        }
    }
}
