package io.suanpan.customers.training.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What was told at a date against what came.
 *
 * @param metrics by name; money in major units
 * @param curves by tenths of the customers, those of largest value first, means of a customer
 */
public record ValueEvaluation(Map<String, Double> metrics, Map<String, List<Double>> curves) {
    /**
     * Seed of the resampling that tells how sure a share is; fixed, for it is no part of a model.
     */
    private static final long SEED = 1;

    private static final int RESAMPLES = 200;

    public ValueEvaluation {
        metrics = Map.copyOf(metrics);
        curves = Map.copyOf(curves);
    }

    /**
     * What was told and what came, one a customer, in minor units.
     *
     * @param value expected
     * @param low what nine in ten bring at least
     * @param high what nine in ten bring at most
     * @param spent before the date
     * @param came within the horizon
     */
    public record Told(double[] value, double[] low, double[] high, double[] spent, double[] came) {
        @Override
        public String toString() {
            return "Told[" + value.length + " customers]";
        }
    }

    /**
     * @param minorUnits of a major one, 100 for most currencies
     */
    public static ValueEvaluation of(Told told, double minorUnits) {
        Ranking ranking = Ranking.of(told.value());
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("topDecileValueShare", ranking.topDecileShare(told.came()));
        metrics.put("gini", ranking.gini(told.came()));
        Ranking spent = Ranking.of(told.spent());
        metrics.put("pastSpendTopDecileShare", spent.topDecileShare(told.came()));
        metrics.put("pastSpendGini", spent.gini(told.came()));
        metrics.put("bestTopDecileShare", Ranking.of(told.came()).topDecileShare(told.came()));
        double expected = 0;
        double came = 0;
        double error = 0;
        int inside = 0;
        for (int i = 0; i < told.came().length; i++) {
            expected += told.value()[i];
            came += told.came()[i];
            error += Math.abs(told.value()[i] - told.came()[i]);
            boolean within = told.came()[i] >= told.low()[i] && told.came()[i] <= told.high()[i];
            inside += within ? 1 : 0;
        }
        int customers = told.came().length;
        metrics.put("expectedValue", expected / minorUnits);
        metrics.put("actualValue", came / minorUnits);
        metrics.put("meanAbsoluteError", error / customers / minorUnits);
        metrics.put("intervalCoverage", (double) inside / customers);
        resampled(ranking, told.came(), metrics);
        return new ValueEvaluation(metrics, curves(ranking, told, minorUnits));
    }

    /** Bounds that hold nine in ten shares of customers drawn again with replacement. */
    private static void resampled(Ranking ranking, double[] came, Map<String, Double> metrics) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] shares = new double[RESAMPLES];
        int size = ranking.size();
        int[] drawn = new int[size];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            Arrays.fill(drawn, 0);
            for (int i = 0; i < size; i++) {
                drawn[random.nextInt(size)]++;
            }
            shares[resample] = share(ranking, came, drawn);
        }
        Arrays.sort(shares);
        metrics.put("topDecileValueShareLow", shares[RESAMPLES / 20]);
        metrics.put("topDecileValueShareHigh", shares[RESAMPLES - 1 - RESAMPLES / 20]);
    }

    private static double share(Ranking ranking, double[] came, int[] drawn) {
        int most = Math.max(1, ranking.size() / ValueModel.TENTHS);
        double top = 0;
        double all = 0;
        int taken = 0;
        for (int rank = 0; rank < ranking.size(); rank++) {
            int customer = ranking.at(rank);
            int first = Math.min(drawn[customer], Math.max(0, most - taken));
            top += first * came[customer];
            all += drawn[customer] * came[customer];
            taken += drawn[customer];
        }
        return all > 0 ? top / all : 0;
    }

    private static Map<String, List<Double>> curves(Ranking ranking, Told told, double minorUnits) {
        double[] expected = new double[ValueModel.TENTHS];
        double[] came = new double[ValueModel.TENTHS];
        int[] customers = new int[ValueModel.TENTHS];
        for (int rank = 0; rank < ranking.size(); rank++) {
            int tenth = ranking.tenth(rank);
            expected[tenth] += told.value()[ranking.at(rank)] / minorUnits;
            came[tenth] += told.came()[ranking.at(rank)] / minorUnits;
            customers[tenth]++;
        }
        List<Double> expectedMeans = new ArrayList<>();
        List<Double> cameMeans = new ArrayList<>();
        for (int tenth = 0; tenth < ValueModel.TENTHS; tenth++) {
            int count = Math.max(1, customers[tenth]);
            expectedMeans.add(expected[tenth] / count);
            cameMeans.add(came[tenth] / count);
        }
        return Map.of("decileExpectedValue", expectedMeans, "decileActualValue", cameMeans);
    }
}
