package io.suanpan.recommendation.linear;

import io.suanpan.recommendation.data.ItemWeights;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** B of the scores x·B. Immutable. */
sealed interface LinearWeights extends ItemWeights permits DenseWeights, SparseWeights {
    int items();

    void write(DataOutput out) throws IOException;

    static LinearWeights read(DataInput in) throws IOException {
        return in.readBoolean() ? DenseWeights.read(in) : SparseWeights.read(in);
    }
}
