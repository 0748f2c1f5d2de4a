package io.suanpan.learning.calibration;

import io.suanpan.learning.Platt;
import io.suanpan.scoring.BetaCurve;
import io.suanpan.scoring.ScoreCurve;

/** How log-odds are corrected. */
public enum CalibrationMethod {
    NONE,
    /** slope · log-odds + intercept (Platt 1999). */
    PLATT,
    /** a · ln p - b · ln(1 - p) + c (Kull, Silva Filho and Flach 2017). */
    BETA,
    /** The closest curve that does not fall (Zadrozny and Elkan 2002). */
    ISOTONIC;

    /** {@link #NONE} gives the curve that changes nothing. */
    public ScoreCurve fit(double[] logOdds, boolean[] labels) {
        return switch (this) {
            case NONE -> new BetaCurve(1, 1, 0);
            case PLATT -> {
                Platt platt = Platt.fit(logOdds, labels);
                yield new BetaCurve(platt.slope(), platt.slope(), platt.intercept());
            }
            case BETA -> BetaFit.of(logOdds, labels);
            case ISOTONIC -> IsotonicFit.of(logOdds, labels);
        };
    }
}
