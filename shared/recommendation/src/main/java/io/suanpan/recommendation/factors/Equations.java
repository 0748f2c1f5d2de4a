package io.suanpan.recommendation.factors;

/**
 * Least squares of one side while the other stands still. The vector x of a row whose observed
 * pairs S have confidences cᵢ minimises
 *
 * <pre>Σᵢ∈S cᵢ (1 − x·yᵢ)² + w₀ Σᵢ∉S (x·yᵢ)² + λ |x|²</pre>
 *
 * so that {@code (w₀ YᵀY + Σᵢ∈S (cᵢ − w₀) yᵢyᵢᵀ + λ) x = Σᵢ∈S cᵢ yᵢ}: only observed pairs are
 * summed over, the others are in YᵀY once for all rows (Hu, Koren and Volinsky 2008). The matrix is
 * positive definite, since w₀ and λ are above 0 and no confidence is below it.
 */
final class Equations {
    private final AlsOptions options;
    private final Factors fixed;
    private final SymmetricMatrix gramian;
    private final int fixedRows;

    /**
     * @param fixed vectors of those rows that the sought ones have pairs with
     * @param gramian w₀ YᵀY of all fixed rows
     * @param fixedRows how many there are of these
     */
    Equations(AlsOptions options, Factors fixed, SymmetricMatrix gramian, int fixedRows) {
        this.options = options;
        this.fixed = fixed;
        this.gramian = gramian;
        this.fixedRows = fixedRows;
    }

    /**
     * @param fixed all vectors of the side that stands still
     */
    static Equations of(AlsOptions options, Factors fixed) {
        SymmetricMatrix gramian = Gramian.of(fixed).times(options.unobservedWeight());
        return new Equations(options, fixed, gramian, fixed.rows());
    }

    AlsOptions options() {
        return options;
    }

    Factors fixed() {
        return fixed;
    }

    /** w₀ YᵀY. */
    SymmetricMatrix gramian() {
        return gramian;
    }

    /** w₀. */
    float unobserved() {
        return (float) options.unobservedWeight();
    }

    /** α. */
    float confidence() {
        return (float) options.confidence();
    }

    /** λ of a row with so many observed pairs. */
    float regularisation(double pairs) {
        if (options.frequencyExponent() == 0) {
            return (float) options.regularisation();
        }
        double terms = pairs + options.unobservedWeight() * fixedRows;
        return (float)
                (options.regularisation() * StrictMath.pow(terms, options.frequencyExponent()));
    }
}
