package io.suanpan.recommendation.spark;

import io.suanpan.recommendation.data.Largest;
import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.neighbours.NearestRows;
import java.io.Serializable;

/**
 * The nearest that were found so far for each item of a block. Not thread-safe once made, and
 * nobody changes it.
 *
 * @param items of each row, ascending
 * @param products of each of them
 */
record Candidates(int[][] items, double[][] products) implements Serializable {
    /**
     * Those of one block among those of another, both of so many blocks.
     *
     * @param other number of the block that the right is
     */
    static Candidates of(NearestRows nearest, int rows, int other, int blocks) {
        Candidates found = new Candidates(new int[rows][], new double[rows][]);
        nearest.forEach((row, near, products) -> {
            for (int i = 0; i < near.length; i++) {
                near[i] = near[i] * blocks + other;
            }
            found.items[row] = near;
            found.products[row] = products;
        });
        return found;
    }

    /** Of the candidates of both, which have none in common, the nearest. */
    Candidates and(Candidates others, int most) {
        Candidates both = new Candidates(new int[items.length][], new double[items.length][]);
        for (int row = 0; row < items.length; row++) {
            merge(row, others, both);
            both.keep(row, most);
        }
        return both;
    }

    private void merge(int row, Candidates others, Candidates into) {
        int[] left = items[row];
        int[] right = others.items[row];
        int[] merged = new int[left.length + right.length];
        double[] of = new double[merged.length];
        int l = 0;
        int r = 0;
        for (int i = 0; i < merged.length; i++) {
            if (r == right.length || l < left.length && left[l] < right[r]) {
                merged[i] = left[l];
                of[i] = products[row][l++];
            } else {
                merged[i] = right[r];
                of[i] = others.products[row][r++];
            }
        }
        into.items[row] = merged;
        into.products[row] = of;
    }

    /** Places ascend as items do, so that of equal products the same ones stay as anywhere. */
    private void keep(int row, int most) {
        if (items[row].length <= most) {
            return;
        }
        Largest largest = new Largest(most);
        for (int place = 0; place < items[row].length; place++) {
            largest.offer(place, products[row][place]);
        }
        int[] places = largest.removeAll();
        int[] kept = new int[places.length];
        double[] of = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            kept[i] = items[row][places[i]];
            of[i] = products[row][places[i]];
        }
        items[row] = kept;
        products[row] = of;
    }

    /** The matrix of items by items whose row i is row i / blocks of block i mod blocks. */
    static SparseMatrix matrix(Candidates[] blocks, int items) {
        int[][] columns = new int[items][];
        float[][] values = new float[items][];
        for (int item = 0; item < items; item++) {
            Candidates block = blocks[item % blocks.length];
            int row = item / blocks.length;
            columns[item] = block.items[row];
            values[item] = new float[columns[item].length];
            for (int i = 0; i < values[item].length; i++) {
                values[item][i] = (float) block.products[row][i];
            }
        }
        return SparseMatrix.ofRows(items, columns, values);
    }
}
