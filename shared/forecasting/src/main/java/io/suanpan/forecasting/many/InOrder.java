package io.suanpan.forecasting.many;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work on a stream by several threads, its results in the order of the stream. At most a few chunks
 * for each thread are in memory.
 */
final class InOrder {
    /** So many series at a time: handing over costs microseconds, a fit milliseconds. */
    private static final int CHUNK = 16;

    /** Slow series hold the others up no longer than the rest of these chunks takes. */
    private static final int WAITING_FOR_EACH_THREAD = 4;

    private InOrder() {}

    static <A, B> void of(
            Iterator<? extends A> in, int threads, Function<A, B> work, Consumer<B> taker) {
        if (threads < 1) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE, "Nothing is done by " + threads + " threads.", "Use 1.");
        }
        if (threads == 1) {
            in.forEachRemaining(it -> taker.accept(work.apply(it)));
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            feed(in, threads * WAITING_FOR_EACH_THREAD, pool, work, taker);
        } finally {
            pool.shutdownNow();
            pool.close();
        }
    }

    private static <A, B> void feed(
            Iterator<? extends A> in,
            int most,
            ExecutorService pool,
            Function<A, B> work,
            Consumer<B> taker) {
        Deque<Future<List<B>>> waiting = new ArrayDeque<>();
        while (in.hasNext() || !waiting.isEmpty()) {
            while (in.hasNext() && waiting.size() < most) {
                List<A> chunk = next(in);
                waiting.add(pool.submit(() -> chunk.stream().map(work).toList()));
            }
            result(waiting.remove()).forEach(taker);
        }
    }

    private static <A> List<A> next(Iterator<? extends A> in) {
        List<A> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK && in.hasNext()) {
            chunk.add(in.next());
        }
        return chunk;
    }

    private static <B> List<B> result(Future<List<B>> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The forecasts were interrupted.", e);
        }
    }
}
