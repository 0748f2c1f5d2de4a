package io.suanpan.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/** Closed-loop load: every worker asks again as soon as it is answered. */
final class Latencies {
    private static final int MOST_SAMPLES = 4_000_000;

    private final long[] nanos;
    private final double seconds;
    private final long failures;

    /** One after the other, and nothing between them. */
    private Latencies(long[] nanos, long failures) {
        this(nanos, Arrays.stream(nanos).sum() / 1e9, failures);
    }

    /**
     * @param nanos becomes its own, sorted
     */
    private Latencies(long[] nanos, double seconds, long failures) {
        Arrays.sort(nanos);
        this.nanos = nanos;
        this.seconds = seconds;
        this.failures = failures;
    }

    /** Runs each worker on a thread of its own for {@code seconds}; true means answered well. */
    static Latencies measure(List<BooleanSupplier> workers, double seconds) {
        CyclicBarrier start = new CyclicBarrier(workers.size());
        AtomicLong failures = new AtomicLong();
        long[][] samples = new long[workers.size()][];
        Thread[] threads = new Thread[workers.size()];
        for (int i = 0; i < threads.length; i++) {
            int worker = i;
            threads[i] =
                    Thread.ofPlatform()
                            .start(() ->
                                    samples[worker] =
                                            loop(workers.get(worker), start, seconds, failures));
        }
        join(threads);
        long[] all = Arrays.stream(samples).flatMapToLong(Arrays::stream).toArray();
        return new Latencies(all, seconds, failures.get());
    }

    /** Asks for {@code count} numbers in turn, one after the other. */
    static Latencies of(int from, int count, IntPredicate worker) {
        long[] nanos = new long[count];
        long failures = 0;
        for (int at = 0; at < count; at++) {
            long before = System.nanoTime();
            failures += worker.test(from + at) ? 0 : 1;
            nanos[at] = System.nanoTime() - before;
        }
        return new Latencies(nanos, failures);
    }

    static Latencies all(List<Latencies> parts) {
        return new Latencies(
                parts.stream().flatMapToLong(it -> Arrays.stream(it.nanos)).toArray(),
                parts.stream().mapToLong(Latencies::failures).sum());
    }

    private static long[] loop(
            BooleanSupplier worker, CyclicBarrier start, double seconds, AtomicLong failures) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
        long[] samples = new long[1 << 12];
        int count = 0;
        long end = System.nanoTime() + (long) (seconds * 1e9);
        long before = System.nanoTime();
        while (before < end && count < MOST_SAMPLES) {
            if (!worker.getAsBoolean()) {
                failures.incrementAndGet();
            }
            long after = System.nanoTime();
            samples = count < samples.length ? samples : Arrays.copyOf(samples, 2 * count);
            samples[count++] = after - before;
            before = after;
        }
        return Arrays.copyOf(samples, count);
    }

    private static void join(Thread[] threads) {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    long requests() {
        return nanos.length;
    }

    long failures() {
        return failures;
    }

    double perSecond() {
        return nanos.length / seconds;
    }

    /** In milliseconds; {@code quantile} from 0 to 1, nearest rank. */
    double millis(double quantile) {
        int rank = (int) Math.ceil(quantile * nanos.length) - 1;
        return nanos.length == 0 ? 0 : nanos[Math.max(0, rank)] / 1e6;
    }
}
