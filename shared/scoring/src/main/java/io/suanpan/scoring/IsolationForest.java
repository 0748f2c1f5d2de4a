package io.suanpan.scoring;

import io.suanpan.core.SuanpanException;

/**
 * How unusual a row is, without a label: few random cuts part it from the others (Liu, Ting and
 * Zhou, "Isolation Forest", 2008, and "Isolation-based anomaly detection", 2012). A leaf holds the
 * length of its path; one at the height limit adds c(rows) for the cuts that were not made:
 *
 * <pre>{@code
 * c(n) = 2·(ln(n - 1) + 0.5772156649) - 2·(n - 1)/n, c(2) = 1, c(1) = c(0) = 0
 * score(x) = 2^(-mean path length of x / c(sample))
 * }</pre>
 *
 * <p>About 0.5 is ordinary, towards 1 is unusual. Values are compared as float32; a missing one
 * goes where most training rows with a value went, so that it is not unusual by itself. O(trees ·
 * depth) for a score. Immutable and thread-safe.
 */
public final class IsolationForest {
    private static final int MAGIC = 0x53504946; // SPIF
    private static final short VERSION = 1;
    private static final double EULER_GAMMA = 0.5772156649015329;

    private final TreeEnsembleModel paths;
    private final int sampleRows;
    private final double threshold;

    /**
     * @param paths trees whose leaves are lengths of paths, built as boosted ones: what they sum to
     *     is no log-odds here
     * @param sampleRows that each tree was grown from, 2 or more
     * @param threshold the score from which a row is unusual, 0 to 1
     */
    public IsolationForest(TreeEnsembleModel paths, int sampleRows, double threshold) {
        if (paths.aggregation() != Aggregation.SUM_OF_LOG_ODDS || sampleRows < 2) {
            throw Vectors.malformed(
                    "Trees of " + paths.aggregation() + " from " + sampleRows + " rows");
        }
        if (!(threshold >= 0 && threshold <= 1)) {
            throw Vectors.malformed("The threshold is " + threshold);
        }
        requireLengths(paths.trees());
        this.paths = paths;
        this.sampleRows = sampleRows;
        this.threshold = threshold;
    }

    private static void requireLengths(FlatTrees trees) {
        for (int node = 0; node < trees.nodeCount(); node++) {
            if (trees.feature[node] == FlatTrees.LEAF && trees.value[node] < 0) {
                throw Vectors.malformed("The path to leaf " + node + " has a length below 0");
            }
        }
    }

    /** c(n): the mean length of a path to nothing in a random tree of n rows. */
    public static double expectedPathLength(int n) {
        if (n <= 2) {
            return n == 2 ? 1 : 0;
        }
        return 2 * (StrictMath.log(n - 1.0) + EULER_GAMMA) - 2 * (n - 1.0) / n;
    }

    public int featureCount() {
        return paths.featureCount();
    }

    public int treeCount() {
        return paths.treeCount();
    }

    public int sampleRows() {
        return sampleRows;
    }

    /** The score from which {@link #isUnusual} says so. */
    public double threshold() {
        return threshold;
    }

    public IsolationForest withThreshold(double score) {
        return new IsolationForest(paths, sampleRows, score);
    }

    /**
     * Mean over the trees, in cuts.
     *
     * @throws SuanpanException {@code MALFORMED} on a wrong length or an infinite value
     */
    public double pathLength(double[] x) {
        return paths.margin(x) / treeCount();
    }

    /** 0 to 1; the higher, the more unusual. */
    public double score(double[] x) {
        return StrictMath.pow(2, -pathLength(x) / expectedPathLength(sampleRows));
    }

    public boolean isUnusual(double[] x) {
        return score(x) >= threshold;
    }

    /**
     * What makes the row unusual: by how many cuts each feature shortens the mean path, below 0
     * where it lengthens it. {@code featureCount() + 1} numbers; the last is the mean path of the
     * training rows, and less the others it is {@link #pathLength} up to float rounding. Exact
     * path-dependent Shapley values.
     */
    public double[] contributions(double[] x) {
        double[] parts = paths.treeShap(x);
        for (int j = 0; j < parts.length; j++) {
            parts[j] /= j == featureCount() ? treeCount() : -treeCount();
        }
        return parts;
    }

    /** Big-endian: {@code SPIF}, version, sample rows, threshold, features, trees, CRC-32. */
    public byte[] bytes() {
        FieldWriter out = new FieldWriter();
        out.writeInt(MAGIC);
        out.writeShort(VERSION);
        out.writeInt(sampleRows);
        out.writeDouble(threshold);
        out.writeInt(featureCount());
        TreeBytes.write(paths, out);
        return SealedBytes.seal(out);
    }

    /**
     * @throws SuanpanException {@code MALFORMED} where the bytes are no forest, damaged, of another
     *     version, or hold a value that none has
     */
    public static IsolationForest read(byte[] bytes) {
        FieldReader in = SealedBytes.open(bytes);
        in.require(in.readInt() == MAGIC, "The bytes do not begin as an isolation forest does");
        short version = in.readShort();
        in.require(version == VERSION, "The forest's format version is " + version + ", not 1");
        int sampleRows = in.readInt();
        double threshold = in.readDouble();
        int features = in.readInt();
        in.require(features >= 0, "The feature count is " + features);
        TreeEnsembleModel paths = TreeBytes.read(features, Aggregation.SUM_OF_LOG_ODDS, in);
        in.require(!in.hasMore(), "There are bytes behind the forest");
        return new IsolationForest(paths, sampleRows, threshold);
    }
}
