package io.suanpan.forecasting.optimisation;

/** The moving part of {@link NelderMead}: n + 1 vertices in n dimensions and their values. */
final class Simplex {
    private final Objective objective;
    private final double[] lower;
    private final double[] upper;
    private final NelderMead.Options options;
    private final int dimensions;
    private final double expansion;
    private final double contraction;
    private final double shrinkage;

    private final double[][] vertices;
    private final double[] values;

    /** Sum of all vertices, from which each centroid follows in one subtraction. */
    private final double[] sum;

    private double[] reflected;
    private double[] trial;
    private int evaluations;
    private int lowest;
    private int highest;
    private int nextHighest;

    Simplex(Objective objective, double[] lower, double[] upper, NelderMead.Options options) {
        this.objective = objective;
        this.lower = lower;
        this.upper = upper;
        this.options = options;
        this.dimensions = lower.length;
        // Gao and Han's coefficients; below two dimensions they would degenerate.
        double n = Math.max(2, dimensions);
        this.expansion = 1 + 2 / n;
        this.contraction = 0.75 - 0.5 / n;
        this.shrinkage = 1 - 1 / n;
        this.vertices = new double[dimensions + 1][dimensions];
        this.values = new double[dimensions + 1];
        this.sum = new double[dimensions];
        this.reflected = new double[dimensions];
        this.trial = new double[dimensions];
    }

    int evaluations() {
        return evaluations;
    }

    boolean spent() {
        return evaluations >= options.maxEvaluations();
    }

    /** Copies the lowest vertex and returns its value. */
    double copyBest(double[] into) {
        System.arraycopy(vertices[lowest], 0, into, 0, dimensions);
        return values[lowest];
    }

    /** A right-angled simplex; an edge that would cross a bound points the other way. */
    void around(double[] centre) {
        for (int i = 0; i < dimensions; i++) {
            vertices[0][i] = clamp(i, centre[i]);
        }
        values[0] = valueAt(vertices[0]);
        for (int i = 0; i < dimensions; i++) {
            double[] vertex = vertices[i + 1];
            System.arraycopy(vertices[0], 0, vertex, 0, dimensions);
            double edge = edge(i, vertex[i]);
            vertex[i] =
                    clamp(i, vertex[i] + edge <= upper[i] ? vertex[i] + edge : vertex[i] - edge);
            values[i + 1] = valueAt(vertex);
        }
        addUp();
        rank();
    }

    private double edge(int i, double at) {
        double width = upper[i] - lower[i];
        return options.step() * (Double.isInfinite(width) ? 1 + Math.abs(at) : width);
    }

    void descend() {
        while (!spent() && !atRest()) {
            step();
            rank();
        }
    }

    /** Vertices that are all infinite are at rest too: nothing shows the way. */
    private boolean atRest() {
        return !(values[highest] - values[lowest] > options.tolerance());
    }

    private void step() {
        double value = reach(1, reflected);
        if (value < values[lowest]) {
            double further = reach(expansion, trial);
            replace(further < value ? trial : reflected, Math.min(further, value));
        } else if (value < values[nextHighest]) {
            replace(reflected, value);
        } else {
            contract(value);
        }
    }

    private void contract(double value) {
        boolean outside = value < values[highest];
        double nearer = reach(outside ? contraction : -contraction, trial);
        if (nearer < Math.min(value, values[highest])) {
            replace(trial, nearer);
        } else {
            shrink();
        }
    }

    /** The point on the line from the highest vertex through the centroid of the others. */
    private double reach(double factor, double[] into) {
        double[] worst = vertices[highest];
        for (int i = 0; i < dimensions; i++) {
            double centroid = (sum[i] - worst[i]) / dimensions;
            into[i] = clamp(i, centroid + factor * (centroid - worst[i]));
        }
        return valueAt(into);
    }

    /** Swaps arrays in the place of copying them. */
    private void replace(double[] point, double value) {
        double[] worst = vertices[highest];
        for (int i = 0; i < dimensions; i++) {
            sum[i] += point[i] - worst[i];
        }
        vertices[highest] = point;
        values[highest] = value;
        if (point == trial) {
            trial = worst;
        } else {
            reflected = worst;
        }
    }

    private void shrink() {
        double[] best = vertices[lowest];
        for (int v = 0; v <= dimensions; v++) {
            if (v == lowest) {
                continue;
            }
            for (int i = 0; i < dimensions; i++) {
                vertices[v][i] = best[i] + shrinkage * (vertices[v][i] - best[i]);
            }
            values[v] = valueAt(vertices[v]);
        }
        addUp();
    }

    private void addUp() {
        for (int i = 0; i < dimensions; i++) {
            double total = 0;
            for (double[] vertex : vertices) {
                total += vertex[i];
            }
            sum[i] = total;
        }
    }

    /** Ties go to the older vertex, so that the walk is the same each time. */
    private void rank() {
        lowest = 0;
        highest = 0;
        for (int v = 1; v <= dimensions; v++) {
            lowest = values[v] < values[lowest] ? v : lowest;
            highest = values[v] > values[highest] ? v : highest;
        }
        nextHighest = lowest;
        for (int v = 0; v <= dimensions; v++) {
            if (v != highest && values[v] > values[nextHighest]) {
                nextHighest = v;
            }
        }
    }

    private double clamp(int i, double value) {
        return Math.min(upper[i], Math.max(lower[i], value));
    }

    private double valueAt(double[] point) {
        evaluations++;
        double value = objective.at(point);
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }
}
