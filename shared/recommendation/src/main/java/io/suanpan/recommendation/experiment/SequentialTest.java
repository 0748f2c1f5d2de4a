package io.suanpan.recommendation.experiment;

/**
 * Compares two arms so that one may look at any time and stop when one likes: the mixture
 * sequential probability ratio test with a normal mixture (Robbins 1970; Johari, Koomen, Pekelis
 * and Walsh, "Always valid inference", Operations Research 2022), and the confidence sequence that
 * belongs to it, with variances from the data (Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas,
 * "Time-uniform central limit theory and asymptotic confidence sequences", Annals of Statistics
 * 2024).
 *
 * <p>With units t = 1 / (1/n + 1/m), z = difference / standard error and the mixture's variance ρ²,
 *
 * <pre>Λ = exp(z² tρ² / (2 (1 + tρ²))) / √(1 + tρ²)     p = min(1, 1 / Λ)
 * interval = difference ± standard error · √((1 + 1 / (tρ²)) · 2 ln(√(1 + tρ²) / α))</pre>
 *
 * and ρ² = (−2 ln α + ln(1 − 2 ln α)) / t at the planned t, where the interval is then about
 * narrowest. It is as wide as if one looked once and asked for z = 3.0 instead of 2 there, which is
 * the price of looking always.
 *
 * <p>With adjustment, values are reduced by θ (before − mean of before over both arms), θ = Σ
 * products / Σ squares of before over both arms (CUPED: Deng, Xu, Kohavi and Walker, WSDM 2013).
 *
 * <p>It is asymptotic: small samples are passed over in silence. O(1) a look.
 */
public final class SequentialTest {
    private SequentialTest() {}

    public static Comparison compare(
            ArmTotals control, ArmTotals treatment, SequentialOptions options) {
        double theta = options.adjusted() ? theta(control, treatment) : 0;
        double plain = variance(control, 0) + variance(treatment, 0);
        double variance = variance(control, theta) + variance(treatment, theta);
        double difference =
                treatment.mean()
                        - control.mean()
                        - theta * (treatment.beforeMean() - control.beforeMean());
        double error = Math.sqrt(variance);
        double lift = control.mean() == 0 ? Double.NaN : difference / control.mean();
        double left = plain > 0 ? variance / plain : 1;
        long least = Math.min(control.units(), treatment.units());
        if (least < options.leastUnits() || !(variance > 0)) {
            return new Comparison(
                    difference,
                    Double.NEGATIVE_INFINITY,
                    Double.POSITIVE_INFINITY,
                    1,
                    error,
                    lift,
                    left,
                    false);
        }
        double spread = units(control, treatment) * mixtureVariance(options);
        double z = difference / error;
        double logRatio = z * z * spread / (2 * (1 + spread)) - StrictMath.log1p(spread) / 2;
        double half = error * width(spread, options.alpha());
        return new Comparison(
                difference,
                difference - half,
                difference + half,
                Math.min(1, StrictMath.exp(-logRatio)),
                error,
                lift,
                left,
                Math.abs(difference) > half);
    }

    /** Half the interval in standard errors. */
    private static double width(double spread, double alpha) {
        double log = StrictMath.log1p(spread) - 2 * StrictMath.log(alpha);
        return Math.sqrt((1 + 1 / spread) * log);
    }

    private static double mixtureVariance(SequentialOptions options) {
        double log = -2 * StrictMath.log(options.alpha());
        return (log + StrictMath.log1p(log)) / (options.plannedUnits() / 2.0);
    }

    private static double units(ArmTotals control, ArmTotals treatment) {
        return 1 / (1.0 / control.units() + 1.0 / treatment.units());
    }

    private static double theta(ArmTotals control, ArmTotals treatment) {
        double squares = control.beforeSquares() + treatment.beforeSquares();
        return squares > 0 ? (control.products() + treatment.products()) / squares : 0;
    }

    /** Of the mean of adjusted values. */
    private static double variance(ArmTotals arm, double theta) {
        if (arm.units() < 2) {
            return 0;
        }
        double squares =
                arm.squares() - 2 * theta * arm.products() + theta * theta * arm.beforeSquares();
        return Math.max(0, squares) / (arm.units() - 1.0) / arm.units();
    }
}
