package io.suanpan.customers.training.segments;

/**
 * The eigenvectors of the points' covariance by Jacobi's rotations (Golub and Van Loan, Matrix
 * Computations, 8.5). O(n · width² + width³ · sweeps).
 */
final class PrincipalAxes {
    private static final int MOST_SWEEPS = 50;

    private final int width;
    private final double[] means;
    private final double[][] covariance;
    private final double[][] axes;

    private PrincipalAxes(Points points) {
        width = points.width();
        means = Moments.means(points);
        covariance = Moments.covariance(points, means);
        axes = new double[width][width];
        for (int i = 0; i < width; i++) {
            axes[i][i] = 1;
        }
    }

    static PrincipalAxes of(Points points) {
        PrincipalAxes axes = new PrincipalAxes(points);
        for (int sweep = 0; sweep < MOST_SWEEPS && !axes.isDiagonal(); sweep++) {
            axes.sweep();
        }
        return axes;
    }

    double mean(int column) {
        return means[column];
    }

    /** The coordinate {@code column} of the eigenvector {@code axis}. */
    double axis(int column, int axis) {
        return axes[column][axis];
    }

    /** Of the points along the axis: its eigenvalue. */
    double variance(int axis) {
        return covariance[axis][axis];
    }

    private boolean isDiagonal() {
        double off = 0;
        double trace = 0;
        for (int i = 0; i < width; i++) {
            trace += covariance[i][i];
            for (int j = 0; j < i; j++) {
                off = Math.max(off, Math.abs(covariance[i][j]));
            }
        }
        return off <= 1e-14 * trace;
    }

    private void sweep() {
        for (int p = 0; p < width; p++) {
            for (int q = p + 1; q < width; q++) {
                if (covariance[p][q] != 0) {
                    rotate(p, q);
                }
            }
        }
    }

    private void rotate(int p, int q) {
        double theta = (covariance[q][q] - covariance[p][p]) / (2 * covariance[p][q]);
        double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
        double cosine = 1 / Math.hypot(tangent, 1);
        double sine = tangent * cosine;
        for (int i = 0; i < width; i++) {
            turnColumns(covariance[i], p, q, cosine, sine);
            turnColumns(axes[i], p, q, cosine, sine);
        }
        for (int i = 0; i < width; i++) {
            double first = covariance[p][i];
            double second = covariance[q][i];
            covariance[p][i] = cosine * first - sine * second;
            covariance[q][i] = sine * first + cosine * second;
        }
    }

    private static void turnColumns(double[] row, int p, int q, double cosine, double sine) {
        double first = row[p];
        double second = row[q];
        row[p] = cosine * first - sine * second;
        row[q] = sine * first + cosine * second;
    }
}
