package io.suanpan.customers.training.value;

import java.util.Arrays;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** Variances from an information matrix. */
final class SymmetricInverse {
    private SymmetricInverse() {}

    /** The diagonal of the inverse; NaN everywhere where the matrix is not positive definite. */
    static double[] diagonal(double[][] matrix) {
        double[] diagonal = new double[matrix.length];
        try {
            RealMatrix information = MatrixUtils.createRealMatrix(matrix);
            RealMatrix symmetric = information.add(information.transpose()).scalarMultiply(0.5);
            RealMatrix inverse = new CholeskyDecomposition(symmetric).getSolver().getInverse();
            for (int i = 0; i < diagonal.length; i++) {
                diagonal[i] = inverse.getEntry(i, i);
            }
        } catch (MathRuntimeException _) {
            Arrays.fill(diagonal, Double.NaN);
        }
        return diagonal;
    }
}
