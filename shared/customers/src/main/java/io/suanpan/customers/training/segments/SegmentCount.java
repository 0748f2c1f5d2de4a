package io.suanpan.customers.training.segments;

import java.util.List;

/**
 * Chooses the number of segments: the finest division that all three measures bear out. A division
 * into k is borne out where
 *
 * <ol>
 *   <li>its stability is at least {@link CountSettings#leastStability()},
 *   <li>its silhouette is at least {@link CountSettings#leastSilhouette()},
 *   <li>its gap, less the gap's error, is no smaller than that of any coarser division, one group
 *       included: the further split finds groups that data without groups would not show.
 * </ol>
 *
 * Finest, since a segment is there to be treated in its own way, and two tell a shop little: the
 * silhouette alone nearly always prefers two. Where none is borne out, the one of the largest
 * silhouette is chosen and said to be {@link #borneOut()} = false.
 *
 * @param k chosen
 * @param reason in plain words, with the figures that decided
 */
public record SegmentCount(int k, boolean borneOut, String reason) {

    /**
     * @param single the gap of one group
     * @param figures by ascending k, from 2 on; one or more
     */
    static SegmentCount choose(
            GapStatistic.Gap single, List<CountFigures> figures, CountSettings settings) {
        CountFigures chosen = null;
        double coarser = single.gap();
        for (CountFigures one : figures) {
            boolean closer = one.gap() - one.gapError() >= coarser;
            if (closer
                    && one.stability() >= settings.leastStability()
                    && one.silhouette() >= settings.leastSilhouette()) {
                chosen = one;
            }
            coarser = Math.max(coarser, one.gap());
        }
        return chosen == null
                ? fallBack(figures)
                : new SegmentCount(chosen.k(), true, said(chosen));
    }

    private static SegmentCount fallBack(List<CountFigures> figures) {
        CountFigures best = figures.getFirst();
        for (CountFigures one : figures) {
            if (one.silhouette() > best.silhouette()) {
                best = one;
            }
        }
        return new SegmentCount(
                best.k(),
                false,
                "No division is borne out by all of stability, silhouette and gap; %d has the"
                                .formatted(best.k())
                        + " largest silhouette. "
                        + said(best));
    }

    private static String said(CountFigures one) {
        return "k = %d: stability %.3f, silhouette %.3f, gap %.3f ± %.3f."
                .formatted(one.k(), one.stability(), one.silhouette(), one.gap(), one.gapError());
    }
}
