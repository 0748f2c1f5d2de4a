package io.suanpan.scoring;

/**
 * Beta calibration (Kull, Silva Filho and Flach 2017): log-odds = a · ln p - b · ln(1 - p) + c of a
 * probability p. a = b is Platt's correction; a ≠ b bends the two ends apart.
 *
 * @param a 0 or more
 * @param b 0 or more
 */
public record BetaCurve(double a, double b, double c) implements ScoreCurve {
    public BetaCurve {
        Vectors.finite("a", a);
        Vectors.finite("b", b);
        Vectors.finite("c", c);
        if (a < 0 || b < 0) {
            throw Vectors.malformed("The curve falls: a " + a + ", b " + b);
        }
    }

    @Override
    public double apply(double logOdds) {
        return c - a * softplus(-logOdds) + b * softplus(logOdds);
    }

    /** ln(1 + e^z): -ln(1 - p) of log-odds z, and -ln p of -z. */
    public static double softplus(double z) {
        return Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
    }
}
