package io.suanpan.recommendation.serving;

import io.suanpan.recommendation.data.SparseMatrix;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Which products can stand for another and which go with it: products by products. Immutable.
 *
 * @param substitutes how well, 0 to 1, one can take the place of the other
 * @param complements how strongly one goes with the other; above 0
 */
public record RelatedLists(SparseMatrix substitutes, SparseMatrix complements) {
    public RelatedLists {
        if (substitutes.rows() != complements.rows()
                || substitutes.columns() != substitutes.rows()
                || complements.columns() != complements.rows()) {
            throw new IllegalArgumentException("Related products are no two square matrices.");
        }
    }

    int items() {
        return substitutes.rows();
    }

    void write(DataOutput out) throws IOException {
        substitutes.write(out);
        complements.write(out);
    }

    static RelatedLists read(DataInput in) throws IOException {
        return new RelatedLists(SparseMatrix.read(in), SparseMatrix.read(in));
    }
}
