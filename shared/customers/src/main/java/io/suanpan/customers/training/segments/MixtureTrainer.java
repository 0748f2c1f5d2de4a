package io.suanpan.customers.training.segments;

import java.util.Arrays;
import java.util.Objects;

/**
 * Fits a mixture of normal distributions by expectation and maximisation (A. Dempster, N. Laird and
 * D. Rubin 1977) until the mean log likelihood rises by less than {@value #TOLERANCE}; the
 * likeliest of {@value #STARTS} starts, half from the groups of K-means and half from those of
 * K-means++ centres alone, which cut long clouds less often across. A millionth is added to each
 * variance, as scikit-learn does, so that a component cannot shrink to a point. O(starts · rounds ·
 * n · k · width²).
 */
public final class MixtureTrainer {
    static final double TOLERANCE = 1e-6;
    static final int STARTS = 6;
    private static final double LEAST_VARIANCE = 1e-6;
    private static final int MOST_ROUNDS = 500;

    private final Points points;
    private final int components;
    private final boolean full;
    private final double[] shares;

    private MixtureTrainer(Points points, int components, boolean full) {
        this.points = points;
        this.components = components;
        this.full = full;
        this.shares = new double[points.rows() * components];
    }

    /**
     * @param components 1 or more
     * @param full whether covariances are full, else diagonal
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} for fewer different points
     */
    public static MixtureFit fit(Points points, int components, boolean full, long seed) {
        return fit(points, components, full, STARTS, seed);
    }

    static MixtureFit fit(Points points, int components, boolean full, int starts, long seed) {
        Refusals.requireGroups(points, components);
        MixtureFit best = null;
        for (int start = 0; start < (components == 1 ? 1 : starts); start++) {
            int[] labels = start(points, components, start, seed);
            MixtureFit next = new MixtureTrainer(points, components, full).fit(labels);
            if (best == null || next.logLikelihood() > best.logLikelihood()) {
                best = next;
            }
        }
        return Objects.requireNonNull(best);
    }

    private static int[] start(Points points, int components, int start, long seed) {
        var random = Seeds.random(seed, start);
        double[] centres = KMeansStart.centres(points, components, random);
        return start % 2 == 0
                ? Lloyd.run(points, centres, MOST_ROUNDS).labels()
                : Distances.nearestOfAll(points, centres);
    }

    private MixtureFit fit(int[] start) {
        for (int row = 0; row < points.rows(); row++) {
            shares[row * components + start[row]] = 1;
        }
        MixtureModel model = maximise();
        double before = Double.NEGATIVE_INFINITY;
        double now = expect(model);
        int round = 1;
        while (now - before > TOLERANCE * points.rows() && round < MOST_ROUNDS) {
            before = now;
            model = maximise();
            now = expect(model);
            round++;
        }
        double bic = model.parameters() * Math.log(points.rows()) - 2 * now;
        return new MixtureFit(model, now, bic, round);
    }

    /** Fills the shares and returns the log likelihood. */
    private double expect(MixtureModel model) {
        double[] logs = new double[components];
        double[] work = new double[points.width()];
        double sum = 0;
        for (int row = 0; row < points.rows(); row++) {
            double density = model.logDensity(points.raw(), row, logs, work);
            sum += density;
            for (int component = 0; component < components; component++) {
                shares[row * components + component] = Math.exp(logs[component] - density);
            }
        }
        return sum;
    }

    private MixtureModel maximise() {
        double[] weights = new double[components];
        double[][] means = new double[components][];
        double[][] factors = new double[components][];
        for (int component = 0; component < components; component++) {
            // A component without points keeps a trace of all, as scikit-learn does.
            double total = 10 * Math.ulp(1.0);
            for (int row = 0; row < points.rows(); row++) {
                total += shares[row * components + component];
            }
            weights[component] = total / points.rows();
            means[component] = mean(component, total);
            factors[component] = factor(covariance(component, means[component], total));
        }
        double sum = Arrays.stream(weights).sum();
        for (int component = 0; component < components; component++) {
            weights[component] /= sum;
        }
        return new MixtureModel(weights, means, factors, full);
    }

    private double[] mean(int component, double total) {
        double[] mean = new double[points.width()];
        for (int row = 0; row < points.rows(); row++) {
            double share = shares[row * components + component];
            for (int column = 0; column < mean.length; column++) {
                mean[column] += share * points.value(row, column) / total;
            }
        }
        return mean;
    }

    private double[] covariance(int component, double[] mean, double total) {
        int width = points.width();
        double[] covariance = new double[width * width];
        for (int row = 0; row < points.rows(); row++) {
            double share = shares[row * components + component] / total;
            for (int i = 0; i < width; i++) {
                double difference = share * (points.value(row, i) - mean[i]);
                for (int j = full ? 0 : i; j <= i; j++) {
                    covariance[i * width + j] += difference * (points.value(row, j) - mean[j]);
                }
            }
        }
        for (int i = 0; i < width; i++) {
            covariance[i * width + i] += LEAST_VARIANCE;
        }
        return covariance;
    }

    /** The lower Cholesky factor, from the lower triangle. */
    private double[] factor(double[] covariance) {
        int width = points.width();
        double[] factor = new double[width * width];
        for (int i = 0; i < width; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = covariance[i * width + j];
                for (int column = 0; column < j; column++) {
                    rest -= factor[i * width + column] * factor[j * width + column];
                }
                // Rounding may take a nearly flat direction below the variance that was added.
                factor[i * width + j] =
                        i == j
                                ? Math.sqrt(Math.max(rest, LEAST_VARIANCE / 2))
                                : rest / factor[j * width + j];
            }
        }
        return factor;
    }
}
