package io.suanpan.recommendation.factors;

import io.suanpan.recommendation.data.SparseMatrix;
import java.io.Serializable;

/**
 * What the rows of one side have in common in a half step of ALS, so that machines that have only
 * some of the rows, and only the vectors that these rows need, solve them as one machine would that
 * has all. Immutable and thread-safe.
 */
public final class SharedTerms implements Serializable {
    private static final long serialVersionUID = 1L;

    private final AlsOptions options;
    private final SymmetricMatrix gramian;
    private final int fixedRows;
    private final double meanPairs;

    private SharedTerms(
            AlsOptions options, SymmetricMatrix gramian, int fixedRows, double meanPairs) {
        this.options = options;
        this.gramian = gramian;
        this.fixedRows = fixedRows;
        this.meanPairs = meanPairs;
    }

    /**
     * @param gramian of all vectors of the side that stands still
     * @param fixedRows of that side
     * @param soughtRows of the side that is solved
     * @param pairs of both
     */
    public static SharedTerms of(
            AlsOptions options, Gramian gramian, int fixedRows, int soughtRows, long pairs) {
        require(options);
        return new SharedTerms(
                options,
                gramian.times(options.unobservedWeight()),
                fixedRows,
                HalfStep.meanPairs(pairs, soughtRows));
    }

    /** Not a solver that begins where the vectors were: here each row begins from nothing. */
    public static boolean takes(AlsOptions options) {
        return !(options.solver() instanceof AlsSolver.Blocks);
    }

    /**
     * @throws IllegalArgumentException for a solver that is not taken
     */
    public static void require(AlsOptions options) {
        if (!takes(options)) {
            throw new IllegalArgumentException(
                    "The solver %s begins where a vector was; use conjugate gradient or the exact one."
                            .formatted(options.solver()));
        }
    }

    /**
     * The vectors of some rows. O(pairs · rank · steps + rows · rank² · steps).
     *
     * @param weights of these rows by those whose vectors follow
     * @param fixed vectors of the side that stands still, one for each column of the weights
     */
    public Factors solve(SparseMatrix weights, Factors fixed) {
        Factors sought = Factors.zeros(weights.rows(), options.rank());
        Equations equations = new Equations(options, fixed, gramian, fixedRows);
        HalfStep.of(equations, weights, meanPairs).solve(sought);
        return sought;
    }
}
