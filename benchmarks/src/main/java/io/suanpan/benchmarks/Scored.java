package io.suanpan.benchmarks;

import io.suanpan.learning.LabelledRows;
import java.util.function.ToDoubleFunction;

/** What a model says of all rows, after a warm-up, and the time that it took. */
record Scored(Values values, double microsPerRow) {
    /** One number a row. */
    static final class Values {
        private final double[] all;

        private Values(double[] all) {
            this.all = all;
        }

        double[] all() {
            return all.clone();
        }
    }

    /**
     * @param model from a row's features
     */
    static Scored of(ToDoubleFunction<double[]> model, LabelledRows rows) {
        double[] all = scores(model, rows);
        long start = System.nanoTime();
        scores(model, rows);
        double micros = (System.nanoTime() - start) / 1e3 / rows.rowCount();
        return new Scored(new Values(all), micros);
    }

    private static double[] scores(ToDoubleFunction<double[]> model, LabelledRows rows) {
        double[] x = new double[rows.featureCount()];
        double[] scores = new double[rows.rowCount()];
        for (int row = 0; row < scores.length; row++) {
            rows.copyRow(row, x);
            scores[row] = model.applyAsDouble(x);
        }
        return scores;
    }
}
