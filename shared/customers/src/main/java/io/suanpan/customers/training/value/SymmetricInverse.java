package io.suanpan.customers.training.value;

import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** Inverts a matrix that should be symmetric and positive definite, as an information matrix is. */
final class SymmetricInverse {
    private SymmetricInverse() {}

    /** Empty where the symmetric part of the matrix is not positive definite. */
    static Optional<double[][]> of(double[][] matrix) {
        try {
            RealMatrix given = MatrixUtils.createRealMatrix(matrix);
            RealMatrix symmetric = given.add(given.transpose()).scalarMultiply(0.5);
            return Optional.of(
                    new CholeskyDecomposition(symmetric).getSolver().getInverse().getData());
        } catch (MathRuntimeException _) {
            return Optional.empty();
        }
    }
}
