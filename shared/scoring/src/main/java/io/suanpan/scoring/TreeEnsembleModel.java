package io.suanpan.scoring;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Decision trees whose leaves are summed (boosting) or averaged (CART, random forest); see {@link
 * Aggregation} for the arithmetic, which is that of the library that trained them, bit by bit.
 * O(trees · depth) a row.
 *
 * <p>For boosting the log-odds are {@code slope · margin + intercept} and the probability their
 * logistic function. For averaged trees the mean leaf is the probability, 0 and 1 included; its
 * log-odds stop at those of {@value #CLOSEST} from either end, so that they stay finite. Once
 * calibrated, the probability of averaged trees is the logistic function of the calibrated log-odds
 * too.
 */
public final class TreeEnsembleModel implements BinaryModel {
    /** How near a mean leaf comes to 0 or 1 in log-odds. */
    public static final double CLOSEST = 1e-6;

    private final int featureCount;
    private final Aggregation aggregation;
    private final float base;
    private final double slope;
    private final double intercept;
    private final FlatTrees trees;
    private final double expectation;
    private volatile @Nullable TreeShap shap;
    private volatile @Nullable BlockWalk blockWalk;

    TreeEnsembleModel(
            int featureCount,
            Aggregation aggregation,
            float base,
            double slope,
            double intercept,
            FlatTrees trees) {
        this.featureCount = featureCount;
        this.aggregation = aggregation;
        this.base = (float) Vectors.finite("base", base);
        this.slope = Vectors.positive("slope", slope);
        this.intercept = Vectors.finite("intercept", intercept);
        this.trees = FlatTreesCheck.checked(trees, featureCount, aggregation);
        this.expectation = expectation();
    }

    private double expectation() {
        double sum = 0;
        for (int root : trees.roots) {
            sum += trees.expectation(root);
        }
        return switch (aggregation) {
            case SUM_OF_LOG_ODDS -> base + sum;
            case MEAN_OF_PROBABILITIES -> sum / trees.roots.length;
        };
    }

    @Override
    public int featureCount() {
        return featureCount;
    }

    public Aggregation aggregation() {
        return aggregation;
    }

    public int treeCount() {
        return trees.roots.length;
    }

    /** The aggregated leaves in their own unit: float32 log-odds, or a probability. */
    public double margin(double[] x) {
        Vectors.requireFeatures(x, featureCount);
        return switch (aggregation) {
            case SUM_OF_LOG_ODDS -> sum(x);
            case MEAN_OF_PROBABILITIES -> mean(x);
        };
    }

    private float sum(double[] x) {
        float sum = base;
        for (int root : trees.roots) {
            sum += (float) trees.value[trees.leafBelow(root, x)];
        }
        return sum;
    }

    private double mean(double[] x) {
        if (trees.roots.length == 1) {
            return trees.value[trees.leafUpTo(0, x)];
        }
        double weight = 1f / trees.roots.length; // the library keeps it as a float
        double score = 0;
        double total = 0;
        for (int root : trees.roots) {
            int leaf = trees.leafUpTo(root, x);
            double vote = weight * trees.value[leaf];
            total += weight * trees.rest[leaf];
            total += vote;
            score += vote;
        }
        return score / total;
    }

    @Override
    public double logOdds(double[] x) {
        return slope * rawLogOdds(margin(x)) + intercept;
    }

    private double rawLogOdds(double margin) {
        return switch (aggregation) {
            case SUM_OF_LOG_ODDS -> margin;
            case MEAN_OF_PROBABILITIES ->
                    Logistic.logOdds(Math.clamp(margin, CLOSEST, 1 - CLOSEST));
        };
    }

    @Override
    public double probability(double[] x) {
        return probability(margin(x));
    }

    private double probability(double margin) {
        boolean asIs = slope == 1 && intercept == 0;
        return asIs && aggregation == Aggregation.MEAN_OF_PROBABILITIES
                ? margin
                : Logistic.probability(slope * rawLogOdds(margin) + intercept);
    }

    @Override
    public void probabilities(double[] rows, int count, double[] out) {
        Vectors.requireRows(rows, count, featureCount);
        BlockWalk walk = blockWalk();
        int[] block = walk.newBlock();
        for (int from = 0; from < count; from += BlockWalk.ROWS) {
            int some = Math.min(BlockWalk.ROWS, count - from);
            walk.fill(block, rows, featureCount, from, some);
            double[] margins =
                    switch (aggregation) {
                        case SUM_OF_LOG_ODDS -> sums(walk, block, some);
                        case MEAN_OF_PROBABILITIES -> means(walk, block, some);
                    };
            for (int i = 0; i < some; i++) {
                out[from + i] = probability(margins[i]);
            }
        }
    }

    private double[] sums(BlockWalk walk, int[] block, int count) {
        float[] sums = new float[count];
        Arrays.fill(sums, base);
        int[] leaves = new int[BlockWalk.ROWS];
        for (int tree = 0; tree < trees.roots.length; tree++) {
            walk.walk(tree, block, count, leaves);
            for (int i = 0; i < count; i++) {
                sums[i] += (float) trees.value[leaves[i]];
            }
        }
        double[] margins = new double[count];
        for (int i = 0; i < count; i++) {
            margins[i] = sums[i];
        }
        return margins;
    }

    private double[] means(BlockWalk walk, int[] block, int count) {
        double[] scores = new double[count];
        double[] totals = new double[count];
        int[] leaves = new int[BlockWalk.ROWS];
        double weight = 1f / trees.roots.length; // as in mean
        for (int tree = 0; tree < trees.roots.length; tree++) {
            walk.walk(tree, block, count, leaves);
            for (int i = 0; i < count; i++) {
                double vote = weight * trees.value[leaves[i]];
                totals[i] += weight * trees.rest[leaves[i]];
                totals[i] += vote;
                scores[i] += vote;
            }
        }
        for (int i = 0; i < count; i++) {
            scores[i] = trees.roots.length == 1 ? trees.value[leaves[i]] : scores[i] / totals[i];
        }
        return scores;
    }

    /** Made for the first who asks: a single answer does without. */
    private BlockWalk blockWalk() {
        BlockWalk ready = blockWalk;
        if (ready == null) {
            ready = new BlockWalk(trees, featureCount, aggregation);
            blockWalk = ready;
        }
        return ready;
    }

    @Override
    public double[] contributions(double[] x) {
        double[] parts = treeShap(x);
        double margin = margin(x);
        double baseline = rawLogOdds(expectation);
        double distance = margin - expectation;
        double factor = 1;
        if (aggregation == Aggregation.MEAN_OF_PROBABILITIES && distance != 0) {
            factor = (rawLogOdds(margin) - baseline) / distance;
        }
        double sum = 0;
        for (int j = 0; j < featureCount; j++) {
            parts[j] *= slope * factor;
            sum += parts[j];
        }
        parts[featureCount] = slope * rawLogOdds(margin) + intercept - sum;
        return parts;
    }

    /**
     * Exact path-dependent Shapley values in the unit of {@link #margin}: {@code featureCount + 1}
     * numbers, the last is the mean margin by cover. They sum to {@link #margin} up to its
     * rounding. O(nodes · depth).
     */
    public double[] treeShap(double[] x) {
        Vectors.requireFeatures(x, featureCount);
        double[] parts = new double[featureCount + 1];
        shap().addTo(parts, x);
        if (aggregation == Aggregation.MEAN_OF_PROBABILITIES) {
            for (int j = 0; j < featureCount; j++) {
                parts[j] /= trees.roots.length;
            }
        }
        parts[featureCount] = expectation;
        return parts;
    }

    /** Made for the first who asks: most models of a search explain nothing. */
    private TreeShap shap() {
        TreeShap ready = shap;
        if (ready == null) {
            ready = new TreeShap(trees, aggregation);
            shap = ready;
        }
        return ready;
    }

    @Override
    public Attribution attribution() {
        return switch (aggregation) {
            case SUM_OF_LOG_ODDS -> Attribution.TREE_SHAP;
            case MEAN_OF_PROBABILITIES -> Attribution.TREE_SHAP_RESCALED;
        };
    }

    @Override
    public TreeEnsembleModel calibrated(double bySlope, double byIntercept) {
        return new TreeEnsembleModel(
                featureCount,
                aggregation,
                base,
                bySlope * slope,
                bySlope * intercept + byIntercept,
                trees);
    }

    /** The ensemble of the first {@code count} trees: for boosting, an earlier round. */
    public TreeEnsembleModel firstTrees(int count) {
        if (count < 1 || count > treeCount()) {
            throw new IllegalArgumentException(
                    "count " + count + " is outside 1.." + treeCount() + ".");
        }
        return new TreeEnsembleModel(
                featureCount, aggregation, base, slope, intercept, trees.first(count));
    }

    /**
     * For boosting: the log-odds after each round, as {@link #firstTrees} would give them, in one
     * walk.
     *
     * @param out at least {@link #treeCount()} long
     */
    public void logOddsByRound(double[] x, double[] out) {
        Vectors.requireFeatures(x, featureCount);
        if (aggregation != Aggregation.SUM_OF_LOG_ODDS) {
            throw new IllegalStateException("Averaged trees have no rounds.");
        }
        float sum = base;
        for (int t = 0; t < trees.roots.length; t++) {
            sum += (float) trees.value[trees.leafBelow(trees.roots[t], x)];
            out[t] = slope * sum + intercept;
        }
    }

    float base() {
        return base;
    }

    double slope() {
        return slope;
    }

    double intercept() {
        return intercept;
    }

    FlatTrees trees() {
        return trees;
    }
}
