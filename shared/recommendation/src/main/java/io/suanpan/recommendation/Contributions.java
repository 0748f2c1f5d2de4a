package io.suanpan.recommendation;

import io.suanpan.recommendation.data.SparseMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Picks the largest contributions to a score. O(n log n) in the items of the profile. */
public final class Contributions {
    private Contributions() {}

    /**
     * @param row the profile's weights, a matrix of one row
     * @param item whose score is explained; not among the answers
     * @param weight of an item of the profile in that score; multiplied by the profile's weight
     */
    public static List<Contribution> largest(
            SparseMatrix row, int item, int most, IntToDoubleFunction weight) {
        List<Contribution> all = new ArrayList<>(row.size());
        for (int at = row.start(0); at < row.end(0); at++) {
            int owned = row.columnArray()[at];
            double score = row.valueArray()[at] * weight.applyAsDouble(owned);
            if (owned != item && score > 0) {
                all.add(new Contribution(owned, score));
            }
        }
        all.sort(Contribution.LARGEST_FIRST);
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }
}
