package io.suanpan.scoring;

/**
 * The fields of an ensemble: base, slope, intercept, tree count, node count, roots, then the nodes.
 * A split is: feature, threshold, left, right, missing-goes-left (byte), cover; a leaf is: -1,
 * value, cover, and for averaged trees the rest. Numbers of boosted trees are floats in the library
 * that made them and are kept as such.
 */
final class TreeBytes {
    private static final int LEAST_NODE_BYTES = Integer.BYTES + 2 * Float.BYTES;

    private TreeBytes() {}

    static void write(TreeEnsembleModel model, FieldWriter out) {
        out.writeFloat(model.base());
        out.writeDouble(model.slope());
        out.writeDouble(model.intercept());
        FlatTrees trees = model.trees();
        out.writeInt(trees.roots.length);
        out.writeInt(trees.nodeCount());
        for (int root : trees.roots) {
            out.writeInt(root);
        }
        boolean asFloat = model.aggregation() == Aggregation.SUM_OF_LOG_ODDS;
        for (int node = 0; node < trees.nodeCount(); node++) {
            writeNode(trees, node, asFloat, out);
        }
    }

    private static void writeNode(FlatTrees trees, int node, boolean asFloat, FieldWriter out) {
        out.writeInt(trees.feature[node]);
        if (trees.feature[node] == FlatTrees.LEAF) {
            writeNumber(trees.value[node], asFloat, out);
            if (!asFloat) {
                out.writeDouble(trees.rest[node]);
            }
        } else {
            writeNumber(trees.threshold[node], asFloat, out);
            out.writeInt(trees.left[node]);
            out.writeInt(trees.right[node]);
            out.writeByte(trees.missingLeft[node] ? 1 : 0);
        }
        writeNumber(trees.cover[node], asFloat, out);
    }

    private static void writeNumber(double value, boolean asFloat, FieldWriter out) {
        if (asFloat) {
            out.writeFloat((float) value);
        } else {
            out.writeDouble(value);
        }
    }

    static TreeEnsembleModel read(int features, Aggregation aggregation, FieldReader in) {
        float base = in.readFloat();
        double slope = in.readDouble();
        double intercept = in.readDouble();
        int[] roots = new int[in.readCount(Integer.BYTES)];
        int nodes = in.readCount(LEAST_NODE_BYTES);
        for (int t = 0; t < roots.length; t++) {
            roots[t] = in.readInt();
        }
        FlatTrees trees =
                new FlatTrees(
                        roots,
                        new int[nodes],
                        new double[nodes],
                        new int[nodes],
                        new int[nodes],
                        new boolean[nodes],
                        new double[nodes],
                        new double[nodes],
                        new double[nodes]);
        for (int node = 0; node < nodes; node++) {
            readNode(trees, node, aggregation == Aggregation.SUM_OF_LOG_ODDS, in);
        }
        return new TreeEnsembleModel(features, aggregation, base, slope, intercept, trees);
    }

    private static void readNode(FlatTrees trees, int node, boolean asFloat, FieldReader in) {
        trees.feature[node] = in.readInt();
        if (trees.feature[node] == FlatTrees.LEAF) {
            trees.value[node] = readNumber(asFloat, in);
            trees.rest[node] = asFloat ? 0 : in.readDouble();
        } else {
            trees.threshold[node] = readNumber(asFloat, in);
            trees.left[node] = in.readInt();
            trees.right[node] = in.readInt();
            trees.missingLeft[node] = in.readFlag();
        }
        trees.cover[node] = readNumber(asFloat, in);
    }

    private static double readNumber(boolean asFloat, FieldReader in) {
        return asFloat ? in.readFloat() : in.readDouble();
    }
}
