package io.suanpan.recommendation.replay;

import java.time.Instant;
import java.util.List;

/**
 * What other rankings would have earned.
 *
 * @param lists that are judged
 * @param leftOut what is not
 * @param from when the oldest of them was shown
 * @param to when the newest was
 * @param confidence of the intervals of values
 * @param metrics all of them, in their order
 */
public record ReplayReport(
        int lists,
        LeftOut leftOut,
        Instant from,
        Instant to,
        double confidence,
        List<MetricReport> metrics) {
    public ReplayReport {
        metrics = List.copyOf(metrics);
    }

    /**
     * Lists that tell nothing of other rankings.
     *
     * @param certain which could not have been other ones
     * @param withoutCandidates which were logged before candidates were
     * @param withoutModel whose model is not there any more, or not to be read by this release
     */
    public record LeftOut(int certain, int withoutCandidates, int withoutModel) {
        int all() {
            return certain + withoutCandidates + withoutModel;
        }
    }
}
