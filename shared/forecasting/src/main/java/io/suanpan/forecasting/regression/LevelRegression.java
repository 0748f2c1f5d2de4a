package io.suanpan.forecasting.regression;

import io.suanpan.forecasting.intermittent.NegativeBinomial;
import io.suanpan.forecasting.optimisation.Minimum;
import io.suanpan.forecasting.optimisation.NelderMead;
import java.util.Arrays;

/**
 * Negative binomial counts whose log mean is a level that walks plus what regressors add: yₜ ~
 * NB(exp(μₜ + xₜβ), k), μₜ − μₜ₋₁ ~ N(0, q), β ~ N(prior). Given k and q, μ and β are the posterior
 * mode by Fisher scoring; k and q are where Laplace's approximation of the likelihood is highest
 * (Breslow and Clayton 1993; Durbin and Koopman 2012, chapters 10 and 11). A round takes length ·
 * columns², nothing is allocated in it. For one thread.
 */
final class LevelRegression {
    /** A history of nothing but zeros has a level, too: far below one unit. */
    private static final double LEVEL_DEVIATION = 3;

    private static final int ROUNDS = 40;
    private static final double SETTLED = 1e-7;
    private static final double LONGEST_STEP = 2;
    private static final double MOST_LOG = 25;

    /** Logarithms of the least and highest dispersion and variance of the walk, and the start. */
    private static final double[] LEAST = {Math.log(1e-3), Math.log(1e-6)};

    private static final double[] MOST = {Math.log(20), Math.log(0.5)};
    private static final double[] START = {Math.log(0.5), Math.log(0.01)};

    private final double[] counts;
    private final EffectPrior[] priors;
    private final LevelSystem system;
    private final double usual;
    private final double[] logMeans;
    private final double[] level;
    private final double[] effects;
    private double[][] covariance = {};
    private double dispersion;
    private double walk;

    /**
     * @param counts 0 and up
     * @param columns one array a regressor, each as long
     */
    LevelRegression(double[] counts, double[][] columns, EffectPrior[] priors) {
        this.counts = counts;
        this.priors = priors;
        this.system = new LevelSystem(counts.length, columns, priors);
        this.logMeans = new double[counts.length];
        this.level = new double[counts.length];
        this.effects = new double[columns.length];
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        this.usual = StrictMath.log((sum + 0.5) / counts.length);
        restart();
    }

    /** Finds all. */
    LevelRegression fit() {
        var search =
                new NelderMead(
                        NelderMead.Options.defaults()
                                .withTolerance(1e-3)
                                .withStep(0.2)
                                .withRestarts(0));
        Minimum best = search.minimise(it -> -likelihood(it), START, LEAST, MOST);
        return fit(best.point());
    }

    /**
     * @param logs of the dispersion and of the variance of the level's steps
     */
    LevelRegression fit(double... logs) {
        likelihood(logs);
        covariance = system.covariance();
        return this;
    }

    private void restart() {
        Arrays.fill(level, usual);
        for (int j = 0; j < effects.length; j++) {
            effects[j] = priors[j].mean();
        }
    }

    /** Laplace's, less what depends neither on the dispersion nor on the walk. */
    private double likelihood(double[] logs) {
        dispersion = StrictMath.exp(logs[0]);
        walk = StrictMath.exp(logs[1]);
        restart();
        double moved = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS && moved > SETTLED; round++) {
            moved = score();
        }
        double sum = -0.5 * system.logDeterminant() - (counts.length - 1) * logs[1] / 2;
        addUp();
        for (int t = 0; t < counts.length; t++) {
            sum +=
                    NegativeBinomial.of(StrictMath.exp(logMeans[t]), dispersion)
                            .logProbability(counts[t]);
            double step = t == 0 ? 0 : level[t] - level[t - 1];
            sum -= step * step / walk / 2;
        }
        for (int j = 0; j < effects.length; j++) {
            double off = (effects[j] - priors[j].mean()) / priors[j].deviation();
            sum -= off * off / 2;
        }
        double off = (level[0] - usual) / LEVEL_DEVIATION;
        return sum - off * off / 2;
    }

    private void addUp() {
        for (int t = 0; t < counts.length; t++) {
            logMeans[t] = Math.clamp(level[t] + system.explained(t, effects), -MOST_LOG, MOST_LOG);
        }
    }

    /** One step of Fisher scoring, shortened where it would leap; how far it went. */
    private double score() {
        addUp();
        for (int t = 0; t < counts.length; t++) {
            double mean = StrictMath.exp(logMeans[t]);
            double weight = mean / (1 + dispersion * mean);
            double working = logMeans[t] + (counts[t] - mean) / mean;
            system.observe(t, weight, working);
        }
        system.solve(walk, usual, LEVEL_DEVIATION);
        double longest = 0;
        for (int t = 0; t < counts.length; t++) {
            longest = Math.max(longest, Math.abs(system.level(t) - level[t]));
        }
        for (int j = 0; j < effects.length; j++) {
            longest = Math.max(longest, Math.abs(system.effect(j) - effects[j]));
        }
        double share = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
        for (int t = 0; t < counts.length; t++) {
            level[t] += share * (system.level(t) - level[t]);
        }
        for (int j = 0; j < effects.length; j++) {
            effects[j] += share * (system.effect(j) - effects[j]);
        }
        return longest;
    }

    double effect(int column) {
        return effects[column];
    }

    double covariance(int row, int column) {
        return covariance[row][column];
    }

    double dispersion() {
        return dispersion;
    }

    /** Variance of the level's steps. */
    double walk() {
        return walk;
    }
}
