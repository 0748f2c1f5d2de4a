package io.suanpan.recommendation.factors;

import io.suanpan.recommendation.data.Weighting;
import java.io.Serializable;

/**
 * What alternating least squares minimises and how. With c = {@code confidence} · weight of a pair,
 *
 * <pre>Σ observed c (1 − x·y)² + w₀ Σ unobserved (x·y)² + Σ λᵤ |xᵤ|² + Σ λᵢ |yᵢ|²</pre>
 *
 * where λᵤ = λ · (pairs of u + w₀ · items)^ν, and alike for items.
 *
 * @param rank length of the vectors, 1 to 1,024
 * @param iterations of both sides, at least 1
 * @param regularisation λ, above 0
 * @param frequencyExponent ν: 0 for the same λ everywhere (Hu, Koren and Volinsky 2008), 1 for one
 *     that grows with the terms of a row (Rendle, Krichene, Zhang and Koren 2021)
 * @param unobservedWeight w₀ of a pair nobody observed, above 0
 * @param confidence α of an observed pair of weight 1, above 0
 * @param weighting what a pair weighs, by kind and age of its events
 * @param solver of a row
 * @param seed of the vectors at the start
 */
public record AlsOptions(
        int rank,
        int iterations,
        double regularisation,
        double frequencyExponent,
        double unobservedWeight,
        double confidence,
        Weighting weighting,
        AlsSolver solver,
        long seed)
        implements Serializable {
    private static final int MOST_RANK = 1_024;

    public AlsOptions {
        require(rank >= 1 && rank <= MOST_RANK, "rank", rank, "1 to " + MOST_RANK);
        require(iterations >= 1, "number of iterations", iterations, "at least 1");
        requireAboveZero(regularisation, "regularisation");
        requireAboveZero(unobservedWeight, "unobserved weight");
        requireAboveZero(confidence, "confidence");
        require(
                frequencyExponent >= 0 && frequencyExponent <= 1,
                "frequency exponent",
                frequencyExponent,
                "0 to 1");
    }

    /**
     * Bought or not; 64 factors, λ 0.01, α 1 and 15 iterations, as the peer that the benchmarks
     * compare with; two steps a row, since more change nothing that the evaluation sees.
     */
    public static AlsOptions defaults() {
        return new AlsOptions(
                64, 15, 0.01, 0, 1, 1, Weighting.bought(), new AlsSolver.ConjugateGradient(2), 1);
    }

    /** As by default, but solved by iALS++ in blocks of 16 coordinates. */
    public static AlsOptions blocks() {
        return defaults().withSolver(new AlsSolver.Blocks(16));
    }

    /**
     * Purchases whose weight halves in 60 days; 128 factors, λ 14, α 2: the best of 70 settings on
     * the real shop, learned before 2011-06-09 and judged on the three months after it.
     */
    public static AlsOptions recent() {
        return defaults()
                .withRank(128)
                .withRegularisation(14, 0)
                .withWeights(1, 2)
                .withWeighting(Weighting.bought().withHalfLifeDays(60));
    }

    private static void requireAboveZero(double value, String name) {
        require(value > 0 && value < Double.POSITIVE_INFINITY, name, value, "finite and above 0");
    }

    private static void require(boolean holds, String name, Number value, String range) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "The %s is %s; it must be %s.".formatted(name, value, range));
        }
    }

    public AlsOptions withRank(int to) {
        return new AlsOptions(
                to,
                iterations,
                regularisation,
                frequencyExponent,
                unobservedWeight,
                confidence,
                weighting,
                solver,
                seed);
    }

    public AlsOptions withIterations(int to) {
        return new AlsOptions(
                rank,
                to,
                regularisation,
                frequencyExponent,
                unobservedWeight,
                confidence,
                weighting,
                solver,
                seed);
    }

    public AlsOptions withRegularisation(double lambda, double exponent) {
        return new AlsOptions(
                rank,
                iterations,
                lambda,
                exponent,
                unobservedWeight,
                confidence,
                weighting,
                solver,
                seed);
    }

    public AlsOptions withWeights(double unobserved, double observed) {
        return new AlsOptions(
                rank,
                iterations,
                regularisation,
                frequencyExponent,
                unobserved,
                observed,
                weighting,
                solver,
                seed);
    }

    public AlsOptions withWeighting(Weighting to) {
        return new AlsOptions(
                rank,
                iterations,
                regularisation,
                frequencyExponent,
                unobservedWeight,
                confidence,
                to,
                solver,
                seed);
    }

    public AlsOptions withSolver(AlsSolver to) {
        return new AlsOptions(
                rank,
                iterations,
                regularisation,
                frequencyExponent,
                unobservedWeight,
                confidence,
                weighting,
                to,
                seed);
    }

    public AlsOptions withSeed(long to) {
        return new AlsOptions(
                rank,
                iterations,
                regularisation,
                frequencyExponent,
                unobservedWeight,
                confidence,
                weighting,
                solver,
                to);
    }
}
