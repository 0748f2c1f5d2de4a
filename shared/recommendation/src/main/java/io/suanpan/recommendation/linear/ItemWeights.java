package io.suanpan.recommendation.linear;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How much having one item says of each other one: B of the scores x·B. Immutable. */
sealed interface ItemWeights permits DenseWeights, SparseWeights {
    int items();

    /** The weight of having one item for another. */
    float weight(int item, int other);

    /** Adds factor times the item's row of B. */
    void add(int item, float factor, float[] to);

    void write(DataOutput out) throws IOException;

    static ItemWeights read(DataInput in) throws IOException {
        return in.readBoolean() ? DenseWeights.read(in) : SparseWeights.read(in);
    }
}
