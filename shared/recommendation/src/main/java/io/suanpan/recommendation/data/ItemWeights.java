package io.suanpan.recommendation.data;

/** How much having one item says of another. Immutable. */
public interface ItemWeights {
    /** 0 where it says nothing. */
    float value(int item, int other);

    /**
     * Writes for each item what the items of a row say of it together.
     *
     * @param row a matrix of one row
     * @param to of the length of the items; what it held is lost
     */
    void times(SparseMatrix row, float[] to);
}
