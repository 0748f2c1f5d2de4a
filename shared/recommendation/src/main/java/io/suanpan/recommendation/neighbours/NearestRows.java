package io.suanpan.recommendation.neighbours;

import io.suanpan.recommendation.data.Largest;
import io.suanpan.recommendation.data.SparseMatrix;
import java.util.stream.IntStream;

/**
 * The nearest of other rows for each row, by the product of sparse vectors: row by row over the
 * columns' entries (Gustavson), with the K largest kept in a bounded heap. O(Σ n²) in the entries n
 * of the columns, two arrays of one entry a row for each thread; no product is ever whole in
 * memory. A row is added up by one thread in the order of the columns, so that the number of
 * threads does not show.
 */
public final class NearestRows {
    /** Rows that a thread takes at a time, so that its arrays are made seldom. */
    private static final int BLOCK = 512;

    private final SparseMatrix left;
    private final SparseMatrix right;
    private final boolean same;
    private final int most;
    private final double shrinkage;

    private NearestRows(
            SparseMatrix left, SparseMatrix right, boolean same, int most, double shrinkage) {
        this.left = left;
        this.right = right.transposed();
        this.same = same;
        this.most = most;
        this.shrinkage = shrinkage;
    }

    /** Of the same rows; none is its own neighbour. Parameters as of {@link #between}. */
    public static NearestRows among(Vectors vectors, int most, double shrinkage) {
        return new NearestRows(vectors.left(), vectors.right(), true, most, shrinkage);
    }

    /**
     * Of other rows.
     *
     * @param left whose neighbours are sought
     * @param right among which they are sought, with the same columns
     * @param most neighbours of a row
     * @param shrinkage a similarity that rests on n columns is multiplied by n / (n + shrinkage)
     */
    public static NearestRows between(
            SparseMatrix left, SparseMatrix right, int most, double shrinkage) {
        return new NearestRows(left, right, false, most, shrinkage);
    }

    /** Takes what is nearest to a row; called by several threads, once for each row. */
    public interface Sink {
        /**
         * @param nearest rows of the right, ascending, where the product is above 0
         * @param products of each
         */
        void accept(int row, int[] nearest, double[] products);
    }

    /** Gives each row of the left with what is nearest to it. */
    public void forEach(Sink sink) {
        int rows = left.rows();
        IntStream.range(0, (rows + BLOCK - 1) / BLOCK)
                .parallel()
                .forEach(block -> {
                    Sums sums = new Sums(right.columns());
                    int end = Math.min(rows, (block + 1) * BLOCK);
                    for (int row = block * BLOCK; row < end; row++) {
                        add(row, sums);
                        int[] nearest = nearest(row, sums);
                        sink.accept(row, nearest, products(nearest, sums));
                        sums.clear();
                    }
                });
    }

    /** Rows by rows: the nearest of each and how near they are. */
    SparseMatrix all() {
        int[][] columns = new int[left.rows()][];
        float[][] values = new float[left.rows()][];
        forEach((row, nearest, products) -> {
            columns[row] = nearest;
            values[row] = floats(products);
        });
        return SparseMatrix.ofRows(right.columns(), columns, values);
    }

    private static float[] floats(double[] products) {
        float[] floats = new float[products.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) products[i];
        }
        return floats;
    }

    private void add(int row, Sums sums) {
        int[] columns = left.columnArray();
        float[] weights = left.valueArray();
        int[] others = right.columnArray();
        float[] otherWeights = right.valueArray();
        for (int a = left.start(row); a < left.end(row); a++) {
            double weight = weights[a];
            int end = right.end(columns[a]);
            for (int b = right.start(columns[a]); b < end; b++) {
                sums.add(others[b], weight * otherWeights[b]);
            }
        }
    }

    private int[] nearest(int row, Sums sums) {
        Largest largest = new Largest(most);
        for (int i = 0; i < sums.size; i++) {
            int other = sums.touched[i];
            sums.sum[other] *= sums.count[other] / (sums.count[other] + shrinkage);
            if (!(same && other == row) && sums.sum[other] > 0) {
                largest.offer(other, sums.sum[other]);
            }
        }
        return largest.removeAll();
    }

    private static double[] products(int[] nearest, Sums sums) {
        double[] products = new double[nearest.length];
        for (int i = 0; i < products.length; i++) {
            products[i] = sums.sum[nearest[i]];
        }
        return products;
    }

    /** One row of the product: dense, with a list of what is not 0. */
    private static final class Sums {
        final double[] sum;
        final int[] count;
        final int[] touched;
        int size;

        Sums(int rows) {
            sum = new double[rows];
            count = new int[rows];
            touched = new int[rows];
        }

        void add(int other, double product) {
            if (count[other]++ == 0) {
                touched[size++] = other;
            }
            sum[other] += product;
        }

        void clear() {
            for (int i = 0; i < size; i++) {
                sum[touched[i]] = 0;
                count[touched[i]] = 0;
            }
            size = 0;
        }
    }
}
