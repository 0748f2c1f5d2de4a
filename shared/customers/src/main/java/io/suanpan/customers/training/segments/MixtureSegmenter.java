package io.suanpan.customers.training.segments;

import io.suanpan.store.training.TrainingProgress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A mixture of normal distributions, with the number of components and the shape of the covariances
 * that Bayes' information criterion prefers; each point goes to its likeliest component. Fitted on
 * a seeded sample above a number of rows. One component is looked at too: where it is preferred,
 * the points have no groups, and the division is not borne out.
 */
public final class MixtureSegmenter implements Segmenter {
    private static final int FIT_ROWS = 5_000;
    private static final int SILHOUETTE_ROWS = 5_000;

    private final int leastK;
    private final int mostK;

    public MixtureSegmenter(int leastK, int mostK) {
        Refusals.require(leastK >= 2, "leastK", leastK, "2 or more");
        Refusals.require(mostK >= leastK, "mostK", mostK, leastK + " or more");
        this.leastK = leastK;
        this.mostK = mostK;
    }

    @Override
    public String name() {
        return "gaussian-mixture";
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("leastK", Integer.toString(leastK));
        parameters.put("mostK", Integer.toString(mostK));
        parameters.put("fitRows", Integer.toString(FIT_ROWS));
        return parameters;
    }

    @Override
    public Partition divide(Points points, long seed, TrainingProgress progress) {
        Refusals.requireGroups(points, leastK);
        Points rows = points.at(points.order()).sample(FIT_ROWS, Seeds.of(seed, 0));
        MixtureFit one = better(fit(rows, 1, false, seed), fit(rows, 1, true, seed));
        MixtureFit best = null;
        for (int k = leastK; k <= mostK && rows.hasDistinct(k); k++) {
            progress.progress("mixtures of " + k, (double) (k - leastK) / (mostK - leastK + 1));
            best = better(best, better(fit(rows, k, false, seed), fit(rows, k, true, seed)));
        }
        if (best == null) {
            throw Refusals.impossible(
                    "The sample holds fewer than %d different points".formatted(leastK),
                    "Ask for fewer segments.");
        }
        return partition(points, best, best.bic() < one.bic(), seed);
    }

    private static MixtureFit fit(Points rows, int k, boolean full, long seed) {
        return MixtureTrainer.fit(rows, k, full, Seeds.of(seed, 1));
    }

    private static MixtureFit better(@Nullable MixtureFit first, MixtureFit second) {
        return first != null && first.bic() <= second.bic() ? first : second;
    }

    private static Partition partition(Points points, MixtureFit fit, boolean borneOut, long seed) {
        int[] labels = Occupied.relabelled(likeliest(points, fit.model()));
        int groups = Occupied.groups(labels);
        double silhouette =
                Silhouette.of(points, labels, groups, SILHOUETTE_ROWS, Seeds.of(seed, 2));
        return new Partition(
                labels,
                groups,
                borneOut && groups > 1,
                "Bayes' information criterion prefers %d components with %s covariances: %.1f."
                        .formatted(
                                fit.model().components(),
                                fit.model().isFull() ? "full" : "diagonal",
                                fit.bic()),
                Map.of("silhouette", groups > 1 ? silhouette : -1.0, "bic", fit.bic()),
                List.of());
    }

    private static int[] likeliest(Points points, MixtureModel model) {
        int[] labels = new int[points.rows()];
        double[] shares = new double[model.components()];
        double[] work = new double[model.width()];
        for (int row = 0; row < labels.length; row++) {
            model.logDensity(points.raw(), row, shares, work);
            for (int component = 1; component < shares.length; component++) {
                if (shares[component] > shares[labels[row]]) {
                    labels[row] = component;
                }
            }
        }
        return labels;
    }
}
