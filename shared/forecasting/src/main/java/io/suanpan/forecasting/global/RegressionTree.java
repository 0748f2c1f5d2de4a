package io.suanpan.forecasting.global;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A binary tree in arrays: node 0 is the root; a value below the cut goes left, one at or above
 * right, NaN left. Immutable once grown.
 */
final class RegressionTree {
    private int nodes;
    private int[] feature;
    private float[] cut;

    /** The right child is the next. */
    private int[] left;

    private float[] value;

    RegressionTree(int leaves) {
        int room = 2 * leaves;
        feature = new int[room];
        cut = new float[room];
        left = new int[room];
        value = new float[room];
    }

    int add(double leafValue) {
        feature[nodes] = -1;
        value[nodes] = (float) leafValue;
        return nodes++;
    }

    void split(int node, int byFeature, float at, int leftChild) {
        feature[node] = byFeature;
        cut[node] = at;
        left[node] = leftChild;
    }

    double value(int node) {
        return value[node];
    }

    /** O(depth). */
    double predict(float[] features) {
        int node = 0;
        while (feature[node] >= 0) {
            node = left[node] + (features[feature[node]] >= cut[node] ? 1 : 0);
        }
        return value[node];
    }

    /** The same of a row that it was trained on. */
    double predict(TrainingTable table, int row) {
        int node = 0;
        while (feature[node] >= 0) {
            node = left[node] + (table.value(row, feature[node]) >= cut[node] ? 1 : 0);
        }
        return value[node];
    }

    void write(DataOutputStream out) throws IOException {
        out.writeShort(nodes);
        for (int node = 0; node < nodes; node++) {
            out.writeByte(feature[node]);
            if (feature[node] < 0) {
                out.writeFloat(value[node]);
            } else {
                out.writeFloat(cut[node]);
                out.writeShort(left[node]);
            }
        }
    }

    /**
     * @throws IOException also where children do not come after their parents
     */
    static RegressionTree read(DataInputStream in, int features) throws IOException {
        int count = in.readUnsignedShort();
        RegressionTree tree = new RegressionTree(count / 2 + 1);
        for (int node = 0; node < count; node++) {
            int by = in.readByte();
            float number = in.readFloat();
            tree.add(by < 0 ? number : 0);
            if (by >= 0) {
                int child = in.readUnsignedShort();
                if (by >= features || child <= node || child + 1 >= count) {
                    throw new IOException("node " + node + " is broken");
                }
                tree.split(node, by, number, child);
            }
        }
        if (count == 0) {
            throw new IOException("a tree is empty");
        }
        return tree.trimmed();
    }

    RegressionTree trimmed() {
        feature = Arrays.copyOf(feature, nodes);
        cut = Arrays.copyOf(cut, nodes);
        left = Arrays.copyOf(left, nodes);
        value = Arrays.copyOf(value, nodes);
        return this;
    }
}
