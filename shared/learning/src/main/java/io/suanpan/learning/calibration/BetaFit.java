package io.suanpan.learning.calibration;

import io.suanpan.scoring.BetaCurve;

/**
 * Maximum likelihood of a and b, 0 or more, and c: logistic regression on ln p and -ln(1 - p)
 * (Kull, Silva Filho and Flach 2017, section 4). The tiniest ridge keeps separable data finite.
 */
final class BetaFit {
    private static final double RIDGE = 1e-6;

    private BetaFit() {}

    static BetaCurve of(double[] logOdds, boolean[] labels) {
        double[][] columns = new double[2][logOdds.length];
        for (int row = 0; row < logOdds.length; row++) {
            columns[0][row] = -BetaCurve.softplus(-logOdds[row]);
            columns[1][row] = BetaCurve.softplus(logOdds[row]);
        }
        double[] fit = new NonNegativeLogistic(columns, labels, RIDGE, 1).fit();
        return new BetaCurve(fit[0], fit[1], fit[2]);
    }
}
