package io.suanpan.learning;

import io.suanpan.scoring.TreeEnsembleBuilder;
import io.suanpan.scoring.TreeEnsembleModel;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.SplitNode;
import org.tribuo.common.tree.TreeModel;

/**
 * Tribuo's trees as our flat trees. Tribuo's nodes do not say how many rows they hold, so the
 * training rows are sent down each tree once; a forest's tree is covered by all rows, not only by
 * those drawn for it. A missing value goes the way of the training mean. O(trees · rows · depth).
 */
final class TribuoTreeExport {
    private final LabelledRows rows;
    private final TribuoRows.RowView view;
    private final double[] values;
    private final double[] whereMissing;
    private final TreeEnsembleBuilder builder;

    private TribuoTreeExport(LabelledRows rows, Scaler scaler) {
        this.rows = rows;
        this.view = FloatRows.imputedBy(scaler);
        this.values = new double[rows.rowCount() * rows.featureCount()];
        this.whereMissing = scaler.means();
        this.builder = TreeEnsembleBuilder.averaging(rows.featureCount());
    }

    static TreeEnsembleModel model(List<Model<Label>> trees, LabelledRows rows, Scaler scaler) {
        TribuoTreeExport export = new TribuoTreeExport(rows, scaler);
        export.fill();
        int[] all = new int[rows.rowCount()];
        Arrays.setAll(all, row -> row);
        for (Model<Label> tree : trees) {
            int[] featureOf = TribuoRows.featureOf(tree.getFeatureIDMap());
            Node<Label> root = ((TreeModel<Label>) tree).getRoot();
            export.node(root, all, featureOf, export.builder.startTree());
        }
        return export.builder.build();
    }

    private void fill() {
        int width = rows.featureCount();
        double[] x = new double[width];
        for (int row = 0; row < rows.rowCount(); row++) {
            view.copy(rows, row, x);
            System.arraycopy(x, 0, values, row * width, width);
        }
    }

    private void node(Node<Label> from, int[] here, int[] featureOf, int to) {
        if (from instanceof SplitNode<Label> split) {
            split(split, here, featureOf, to);
        } else {
            LeafNode<Label> leaf = (LeafNode<Label>) from;
            double yes = share(leaf, TribuoRows.YES);
            builder.distribution(to, yes, share(leaf, TribuoRows.NO), here.length);
        }
    }

    /** A leaf has a share for each label of the whole data set, 0 included. */
    private static double share(LeafNode<Label> leaf, Label label) {
        return Objects.requireNonNull(leaf.getDistribution().get(label.getLabel())).getScore();
    }

    private void split(SplitNode<Label> split, int[] here, int[] featureOf, int to) {
        int feature = featureOf[split.getFeatureID()];
        double threshold = split.splitValue();
        int left = builder.reserve();
        int right = builder.reserve();
        boolean missingLeft = (float) whereMissing[feature] <= threshold;
        builder.split(to, feature, threshold, left, right, missingLeft, here.length);
        int[] upTo = side(here, feature, threshold, true);
        int[] above = side(here, feature, threshold, false);
        node(split.getLessThanOrEqual(), upTo, featureOf, left);
        node(split.getGreaterThan(), above, featureOf, right);
    }

    private int[] side(int[] here, int feature, double threshold, boolean upTo) {
        int[] chosen = new int[here.length];
        int size = 0;
        for (int row : here) {
            if ((values[row * rows.featureCount() + feature] <= threshold) == upTo) {
                chosen[size++] = row;
            }
        }
        return Arrays.copyOf(chosen, size);
    }
}
