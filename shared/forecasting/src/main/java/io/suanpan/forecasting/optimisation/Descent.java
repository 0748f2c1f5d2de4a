package io.suanpan.forecasting.optimisation;

/** The moving part of {@link QuasiNewton}: point, slope and the estimate of the inverse Hessian. */
final class Descent {
    /** Share of the promised fall that a step has to bring (Armijo). */
    private static final double ENOUGH = 1e-4;

    private static final int MOST_CUTS = 20;

    /** Steps longer than this many scales leave what the curvature is known of. */
    private static final double LONGEST = 10;

    private final SmoothObjective objective;
    private final double[] scale;
    private final double[] lower;
    private final double[] upper;
    private final int n;
    private final double[] inverse;
    private final double[] direction;
    private final double[] moved;
    private final double[] turned;
    private double[] point;
    private double[] gradient;
    private double[] nextPoint;
    private double[] nextGradient;
    private double value;
    private int evaluations;

    /** No curvature is known yet: the first step has the length of the scale. */
    private boolean fresh;

    Descent(
            SmoothObjective objective,
            double[] start,
            double[] scale,
            double[] lower,
            double[] upper) {
        this.objective = objective;
        this.scale = scale;
        this.lower = lower;
        this.upper = upper;
        this.n = start.length;
        this.inverse = new double[n * n];
        this.direction = new double[n];
        this.moved = new double[n];
        this.turned = new double[n];
        this.point = start.clone();
        this.gradient = new double[n];
        this.nextPoint = new double[n];
        this.nextGradient = new double[n];
        for (int i = 0; i < n; i++) {
            point[i] = clamp(i, point[i]);
        }
        this.value = valueAt(point, gradient);
        forget();
    }

    Minimum minimum() {
        return new Minimum(point, value, evaluations);
    }

    /** One step; false when there is nothing more to gain. */
    boolean step(double tolerance) {
        if (!Double.isFinite(value)) {
            return false;
        }
        double slope = aim();
        boolean wasFresh = fresh;
        if (-slope / 2 <= tolerance && !wasFresh) {
            return false;
        }
        double before = value;
        if (slope >= 0 || !search()) {
            forget();
            return !wasFresh;
        }
        learn();
        return before - value > tolerance;
    }

    /** The quasi-Newton direction among the free coordinates; returns the slope along it. */
    private double aim() {
        double slope = 0;
        double longest = 0;
        for (int i = 0; i < n; i++) {
            double sum = 0;
            if (isFree(i)) {
                for (int j = 0; j < n; j++) {
                    sum -= isFree(j) ? inverse[i * n + j] * gradient[j] : 0;
                }
            }
            direction[i] = sum;
            slope += sum * gradient[i];
            longest = Math.max(longest, Math.abs(sum) / scale[i]);
        }
        double cut = fresh ? 1 / longest : Math.min(1, LONGEST / longest);
        if (longest > 0 && cut != 1) {
            for (int i = 0; i < n; i++) {
                direction[i] *= cut;
            }
            slope *= cut;
        }
        return slope;
    }

    private boolean isFree(int i) {
        return gradient[i] > 0 ? point[i] > lower[i] : point[i] < upper[i];
    }

    /** Cuts the step until it falls enough; the new point then is the current one. */
    private boolean search() {
        double length = 1;
        for (int cut = 0; cut < MOST_CUTS; cut++) {
            double promised = 0;
            for (int i = 0; i < n; i++) {
                nextPoint[i] = clamp(i, point[i] + length * direction[i]);
                promised += gradient[i] * (nextPoint[i] - point[i]);
            }
            double next = valueAt(nextPoint, nextGradient);
            if (next <= value + ENOUGH * promised) {
                accept(next);
                return true;
            }
            length *= shorter(next, promised);
        }
        return false;
    }

    /** Where the parabola through both values with the slope at this end is lowest. */
    private double shorter(double next, double promised) {
        double best = -promised / (2 * (next - value - promised));
        return Double.isFinite(next) ? Math.clamp(best, 0.1, 0.5) : 0.25;
    }

    private void accept(double next) {
        for (int i = 0; i < n; i++) {
            moved[i] = nextPoint[i] - point[i];
            turned[i] = nextGradient[i] - gradient[i];
        }
        double[] oldPoint = point;
        double[] oldGradient = gradient;
        point = nextPoint;
        gradient = nextGradient;
        nextPoint = oldPoint;
        nextGradient = oldGradient;
        value = next;
    }

    /** The BFGS update of the inverse Hessian; left out where the curvature is not positive. */
    private void learn() {
        double curvature = dot(moved, turned);
        if (!(curvature > 1e-12 * Math.sqrt(dot(moved, moved) * dot(turned, turned)))) {
            return;
        }
        if (fresh) {
            size(curvature);
        }
        double weight = 0;
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += inverse[i * n + j] * turned[j];
            }
            direction[i] = sum;
            weight += sum * turned[i];
        }
        double factor = (1 + weight / curvature) / curvature;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                inverse[i * n + j] +=
                        factor * moved[i] * moved[j]
                                - (direction[i] * moved[j] + moved[i] * direction[j]) / curvature;
            }
        }
        fresh = false;
    }

    /** Sizes the first estimate to the curvature just seen. */
    private void size(double curvature) {
        double weight = 0;
        for (int i = 0; i < n; i++) {
            weight += turned[i] * turned[i] * scale[i] * scale[i];
        }
        for (int i = 0; i < n; i++) {
            inverse[i * n + i] *= curvature / weight;
        }
    }

    private void forget() {
        java.util.Arrays.fill(inverse, 0);
        for (int i = 0; i < n; i++) {
            inverse[i * n + i] = scale[i] * scale[i];
        }
        fresh = true;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private double clamp(int i, double x) {
        return Math.min(upper[i], Math.max(lower[i], x));
    }

    private double valueAt(double[] at, double[] slope) {
        evaluations++;
        double result = objective.at(at, slope);
        return Double.isNaN(result) ? Double.POSITIVE_INFINITY : result;
    }
}
