package io.suanpan.forecasting.regression;

import io.suanpan.forecasting.linear.Cholesky;

/**
 * The normal equations of a walking level and p effects: tridiagonal in the level, bordered by the
 * effects, solved by elimination of the level. O(length · p²). For one thread.
 */
final class LevelSystem {
    private final double[][] columns;
    private final EffectPrior[] priors;
    private final double[] weights;
    private final double[] working;

    /** Of the tridiagonal part, once eliminated. */
    private final double[] pivots;

    /** What the level answers to the observations, and to each column. */
    private final double[] ofObserved;

    private final double[][] ofColumns;

    /** Lower triangle; after {@link #solve} its Cholesky factor. */
    private final double[][] schur;

    private final double[] effects;
    private double logDeterminant;

    LevelSystem(int length, double[][] columns, EffectPrior[] priors) {
        this.columns = columns;
        this.priors = priors;
        weights = new double[length];
        working = new double[length];
        pivots = new double[length];
        ofObserved = new double[length];
        ofColumns = new double[columns.length][length];
        schur = new double[columns.length][columns.length];
        effects = new double[columns.length];
    }

    double explained(int t, double[] effects) {
        double sum = 0;
        for (int j = 0; j < effects.length; j++) {
            sum += columns[j][t] * effects[j];
        }
        return sum;
    }

    void observe(int t, double weight, double value) {
        weights[t] = weight;
        working[t] = value;
    }

    /**
     * @param walk variance of the level's steps
     * @param first expected level of the first step, and its deviation
     */
    void solve(double walk, double first, double deviation) {
        double sure = 1 / (deviation * deviation);
        eliminate(1 / walk, sure);
        for (int t = 0; t < working.length; t++) {
            ofObserved[t] = weights[t] * working[t] + (t == 0 ? sure * first : 0);
            for (int j = 0; j < effects.length; j++) {
                ofColumns[j][t] = weights[t] * columns[j][t];
            }
        }
        substitute(1 / walk, ofObserved);
        for (double[] column : ofColumns) {
            substitute(1 / walk, column);
        }
        border();
        Cholesky.factor(schur);
        Cholesky.solve(schur, effects);
        for (int t = 0; t < working.length; t++) {
            for (int j = 0; j < effects.length; j++) {
                ofObserved[t] -= effects[j] * ofColumns[j][t];
            }
        }
        logDeterminant = Cholesky.logDeterminant(schur);
        for (double pivot : pivots) {
            logDeterminant += StrictMath.log(pivot);
        }
    }

    private void eliminate(double tie, double sure) {
        int last = pivots.length - 1;
        for (int t = 0; t <= last; t++) {
            double before = t == 0 ? sure : tie - tie * tie / pivots[t - 1];
            pivots[t] = weights[t] + before + (t == last ? 0 : tie);
        }
    }

    /** Turns a right side into its solution. */
    private void substitute(double tie, double[] side) {
        for (int t = 1; t < side.length; t++) {
            side[t] += tie / pivots[t - 1] * side[t - 1];
        }
        int last = side.length - 1;
        side[last] /= pivots[last];
        for (int t = last - 1; t >= 0; t--) {
            side[t] = (side[t] + tie * side[t + 1]) / pivots[t];
        }
    }

    /** What is left for the effects once the level is told by them. */
    private void border() {
        for (int i = 0; i < effects.length; i++) {
            double sure = 1 / (priors[i].deviation() * priors[i].deviation());
            effects[i] = sure * priors[i].mean();
            for (int t = 0; t < working.length; t++) {
                effects[i] += weights[t] * columns[i][t] * (working[t] - ofObserved[t]);
            }
            for (int j = 0; j <= i; j++) {
                double sum = i == j ? sure : 0;
                for (int t = 0; t < working.length; t++) {
                    sum += weights[t] * columns[i][t] * (columns[j][t] - ofColumns[j][t]);
                }
                schur[i][j] = sum;
            }
        }
    }

    double effect(int column) {
        return effects[column];
    }

    double level(int t) {
        return ofObserved[t];
    }

    /** Of the matrix of levels and effects. */
    double logDeterminant() {
        return logDeterminant;
    }

    /** Of the effects, all else being free. */
    double[][] covariance() {
        return Cholesky.inverse(schur);
    }
}
