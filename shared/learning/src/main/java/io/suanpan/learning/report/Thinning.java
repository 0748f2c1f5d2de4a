package io.suanpan.learning.report;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Picks the points of a long curve that are drawn. */
final class Thinning {
    /** More cannot be told apart on a screen. */
    static final int MOST_POINTS = 200;

    private Thinning() {}

    /**
     * Points from {@code first} to {@code last}, both among them, at most {@link #MOST_POINTS}: the
     * first at or behind each of as many even steps of the way.
     *
     * @param way how far along the curve a point is; rises
     */
    static int[] pick(int first, int last, IntToDoubleFunction way) {
        if (last - first < MOST_POINTS) {
            return IntStream.rangeClosed(first, last).toArray();
        }
        double start = way.applyAsDouble(first);
        double step = (way.applyAsDouble(last) - start) / (MOST_POINTS - 1);
        IntStream.Builder picked = IntStream.builder();
        int point = first;
        for (int k = 0; k < MOST_POINTS - 1; k++) {
            double target = start + k * step;
            if (k > 0 && way.applyAsDouble(point) >= target) {
                continue; // a long step of the curve has passed it already
            }
            while (point < last && way.applyAsDouble(point) < target) {
                point++;
            }
            if (point < last) {
                picked.add(point);
            }
        }
        return picked.add(last).build().toArray();
    }
}
