package io.suanpan.learning.calibration;

import io.suanpan.learning.StratifiedFolds;
import io.suanpan.scoring.ScoreCurve;

/**
 * The method that validation recommends. Each fold is corrected by what the others show. From none
 * over Platt and beta to isotonic, a method of more freedom takes the place of a simpler one where
 * it lowers the log loss by more than a standard error (Breiman et al. 1984, the rule of one
 * standard error); the last to do so is fitted on all rows.
 */
public final class CalibrationChoice {
    private final CalibrationMethod method;
    private final ScoreCurve curve;
    private final double[] outOfFold;

    private CalibrationChoice(CalibrationMethod method, ScoreCurve curve, double[] outOfFold) {
        this.method = method;
        this.curve = curve;
        this.outOfFold = outOfFold;
    }

    /**
     * @param logOdds out of fold
     */
    public static CalibrationChoice of(double[] logOdds, boolean[] labels, StratifiedFolds folds) {
        CalibrationMethod best = CalibrationMethod.NONE;
        double[] corrected = logOdds.clone();
        for (CalibrationMethod method : CalibrationMethod.values()) {
            double[] trial = crossFitted(method, logOdds, labels, folds);
            if (Paired.pays(corrected, trial, labels, 1)) {
                best = method;
                corrected = trial;
            }
        }
        return new CalibrationChoice(best, best.fit(logOdds, labels), corrected);
    }

    private static double[] crossFitted(
            CalibrationMethod method, double[] logOdds, boolean[] labels, StratifiedFolds folds) {
        double[] corrected = new double[logOdds.length];
        for (int fold = 0; fold < folds.count(); fold++) {
            int[] known = folds.training(fold);
            double[] knownLogOdds = new double[known.length];
            boolean[] knownLabels = new boolean[known.length];
            for (int i = 0; i < known.length; i++) {
                knownLogOdds[i] = logOdds[known[i]];
                knownLabels[i] = labels[known[i]];
            }
            ScoreCurve curve = method.fit(knownLogOdds, knownLabels);
            for (int row : folds.validation(fold)) {
                corrected[row] = curve.apply(logOdds[row]);
            }
        }
        return corrected;
    }

    public CalibrationMethod method() {
        return method;
    }

    public ScoreCurve curve() {
        return curve;
    }

    /** The corrected log-odds, each fold's by what the others show. */
    public double[] outOfFold() {
        return outOfFold.clone();
    }
}
