package io.suanpan.learning.recipe;

/**
 * x = loadings · factors + rest, factors standard normal, rests independent with variances psi:
 * maximum likelihood by EM (Rubin and Thayer 1982) on the covariance of standardised inputs, from
 * the principal axes. O(steps · inputs² · factors).
 */
final class FactorAnalysis {
    private static final int STEPS = 200;
    private static final double TOLERANCE = 1e-5;
    private static final double LEAST_REST = 1e-3;

    private final double[][] loadings;
    private final double[] rest;

    private FactorAnalysis(double[][] loadings, double[] rest) {
        this.loadings = loadings;
        this.rest = rest;
    }

    static FactorAnalysis of(double[][] covariance, int factors) {
        FactorAnalysis at = start(covariance, factors);
        for (int step = 0; step < STEPS; step++) {
            FactorAnalysis next = at.next(covariance);
            double moved = 0;
            for (int j = 0; j < next.rest.length; j++) {
                moved = Math.max(moved, Math.abs(next.rest[j] - at.rest[j]));
            }
            at = next;
            if (moved < TOLERANCE) {
                break;
            }
        }
        return at;
    }

    private static FactorAnalysis start(double[][] covariance, int factors) {
        int size = covariance.length;
        double[][] values = new double[size][];
        for (int j = 0; j < size; j++) {
            values[j] = covariance[j].clone();
        }
        double[][] vectors = PrincipalComponents.eigenvectors(values);
        Integer[] order = PrincipalComponents.byFallingDiagonal(values);
        double[][] loadings = new double[size][factors];
        double[] rest = new double[size];
        for (int j = 0; j < size; j++) {
            double explained = 0;
            for (int k = 0; k < factors; k++) {
                double variance = Math.max(values[order[k]][order[k]], 0);
                loadings[j][k] = vectors[j][order[k]] * Math.sqrt(variance);
                explained += loadings[j][k] * loadings[j][k];
            }
            rest[j] = Math.max(covariance[j][j] - explained, LEAST_REST);
        }
        return new FactorAnalysis(loadings, rest);
    }

    /**
     * The map from inputs to the factors' posterior means, factors × inputs: (I + LᵀP⁻¹L)⁻¹ LᵀP⁻¹.
     */
    double[][] scores() {
        int factors = loadings[0].length;
        double[][] precision = new double[factors][factors];
        for (int a = 0; a < factors; a++) {
            precision[a][a] = 1;
            for (int b = 0; b < factors; b++) {
                for (int j = 0; j < rest.length; j++) {
                    precision[a][b] += loadings[j][a] * loadings[j][b] / rest[j];
                }
            }
        }
        double[][] lower = Matrices.cholesky(precision);
        double[][] scores = new double[factors][rest.length];
        for (int j = 0; j < rest.length; j++) {
            double[] right = new double[factors];
            for (int a = 0; a < factors; a++) {
                right[a] = loadings[j][a] / rest[j];
            }
            double[] column = Matrices.solve(lower, right);
            for (int a = 0; a < factors; a++) {
                scores[a][j] = column[a];
            }
        }
        return scores;
    }

    /** L' = C βᵀ (I - βL + βCβᵀ)⁻¹ and psi' = diag(C - L'βC), with β the scores. */
    private FactorAnalysis next(double[][] covariance) {
        int size = rest.length;
        int factors = loadings[0].length;
        double[][] beta = scores();
        double[][] cross = new double[size][factors];
        for (int i = 0; i < size; i++) {
            for (int a = 0; a < factors; a++) {
                for (int j = 0; j < size; j++) {
                    cross[i][a] += covariance[i][j] * beta[a][j];
                }
            }
        }
        double[][] moment = new double[factors][factors];
        for (int a = 0; a < factors; a++) {
            moment[a][a] = 1;
            for (int b = 0; b < factors; b++) {
                for (int j = 0; j < size; j++) {
                    moment[a][b] += beta[a][j] * (cross[j][b] - loadings[j][b]);
                }
            }
        }
        double[][] lower = Matrices.cholesky(moment);
        double[][] loads = new double[size][];
        double[] rests = new double[size];
        for (int i = 0; i < size; i++) {
            loads[i] = Matrices.solve(lower, cross[i]);
            double explained = 0;
            for (int a = 0; a < factors; a++) {
                explained += loads[i][a] * cross[i][a];
            }
            rests[i] = Math.max(covariance[i][i] - explained, LEAST_REST);
        }
        return new FactorAnalysis(loads, rests);
    }

    double[][] loadings() {
        return loadings;
    }

    double[] rest() {
        return rest;
    }
}
