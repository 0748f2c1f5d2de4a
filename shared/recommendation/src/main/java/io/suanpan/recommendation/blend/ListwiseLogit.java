package io.suanpan.recommendation.blend;

import java.util.ArrayList;
import java.util.List;

/**
 * Weights by which the wanted candidates of each question stand out: the conditional logit
 * (McFadden, 1974) with several right answers, P(i) = exp(w·x_i) / Σ_j exp(w·x_j), by Newton's
 * method, with steps halved until they pay, and a ridge towards prior weights. A question counts as
 * the root of its answers, so that who takes much does not decide for all. O(rounds · rows ·
 * features²). Not thread-safe.
 */
final class ListwiseLogit {
    private static final int MOST_ROUNDS = 30;
    private static final double SMALL_STEP = 1e-6;
    private static final double LEAST_CHANCE = 1e-300;
    private static final double SMALL_GAIN = 1e-12;

    private final int features;
    private final List<float[]> rows = new ArrayList<>();
    private final List<boolean[]> wanted = new ArrayList<>();
    private double total;

    ListwiseLogit(int features) {
        this.features = features;
    }

    /**
     * A question; one without a right or without a wrong answer teaches nothing.
     *
     * @param values of the candidates, one after the other, each of its features
     * @param right whether each candidate was wanted
     */
    void add(float[] values, boolean[] right) {
        int count = count(right);
        if (count > 0 && count < right.length) {
            rows.add(values);
            wanted.add(right);
            total += Math.sqrt(count);
        }
    }

    private static int count(boolean[] right) {
        int count = 0;
        for (boolean one : right) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /** The priors where nothing was added. */
    double[] fit(double[] prior, double ridge) {
        double[] weights = prior.clone();
        if (rows.isEmpty()) {
            return weights;
        }
        Moments moments = moments(weights);
        double loss = loss(moments, weights, prior, ridge);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] step = moments.step(weights, prior, ridge);
            double length = 1;
            double before = loss;
            double[] next;
            do {
                next = moved(weights, step, length);
                moments = moments(next);
                loss = loss(moments, next, prior, ridge);
                length /= 2;
            } while (loss > before && length > SMALL_STEP);
            if (loss > before) {
                return weights;
            }
            weights = next;
            if (before - loss < SMALL_GAIN) {
                return weights;
            }
        }
        return weights;
    }

    private static double[] moved(double[] from, double[] step, double length) {
        double[] to = from.clone();
        for (int f = 0; f < to.length; f++) {
            to[f] += length * step[f];
        }
        return to;
    }

    private Moments moments(double[] weights) {
        Moments moments = new Moments(features);
        for (int question = 0; question < rows.size(); question++) {
            moments.add(rows.get(question), wanted.get(question), weights, total);
        }
        return moments;
    }

    private static double loss(Moments at, double[] weights, double[] prior, double ridge) {
        double loss = -at.logLikelihood;
        for (int f = 0; f < weights.length; f++) {
            loss += ridge * (weights[f] - prior[f]) * (weights[f] - prior[f]);
        }
        return loss;
    }

    /** Gradient and curvature of the mean log-likelihood. */
    private static final class Moments {
        private final int features;
        private final double[] gradient;
        private final double[][] curvature;
        private double logLikelihood;

        Moments(int features) {
            this.features = features;
            gradient = new double[features];
            curvature = new double[features][features];
        }

        void add(float[] values, boolean[] right, double[] weights, double total) {
            double[] chance = chances(values, right.length, weights);
            int count = count(right);
            double importance = Math.sqrt(count) / total;
            double[] mean = new double[features];
            for (int i = 0; i < right.length; i++) {
                double share = right[i] ? 1.0 / count : 0;
                // Above 0 even where exp has nothing left.
                if (right[i]) {
                    logLikelihood +=
                            importance * share * StrictMath.log(Math.max(chance[i], LEAST_CHANCE));
                }
                for (int f = 0; f < features; f++) {
                    double value = values[i * features + f];
                    mean[f] += chance[i] * value;
                    gradient[f] += importance * (share - chance[i]) * value;
                    for (int g = 0; g <= f; g++) {
                        curvature[f][g] +=
                                importance * chance[i] * value * values[i * features + g];
                    }
                }
            }
            for (int f = 0; f < features; f++) {
                for (int g = 0; g <= f; g++) {
                    curvature[f][g] -= importance * mean[f] * mean[g];
                }
            }
        }

        private double[] chances(float[] values, int candidates, double[] weights) {
            double[] chance = new double[candidates];
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < candidates; i++) {
                for (int f = 0; f < features; f++) {
                    chance[i] += weights[f] * values[i * features + f];
                }
                most = Math.max(most, chance[i]);
            }
            double sum = 0;
            for (int i = 0; i < candidates; i++) {
                chance[i] = StrictMath.exp(chance[i] - most);
                sum += chance[i];
            }
            for (int i = 0; i < candidates; i++) {
                chance[i] /= sum;
            }
            return chance;
        }

        /** Solves (curvature + 2 ridge I) step = gradient − 2 ridge (weights − prior). */
        double[] step(double[] weights, double[] prior, double ridge) {
            double[] step = gradient.clone();
            for (int f = 0; f < features; f++) {
                curvature[f][f] += 2 * ridge;
                step[f] -= 2 * ridge * (weights[f] - prior[f]);
            }
            return SmallSolve.solve(curvature, step);
        }
    }
}
