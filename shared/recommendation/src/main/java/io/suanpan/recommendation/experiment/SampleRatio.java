package io.suanpan.recommendation.experiment;

import io.suanpan.recommendation.statistics.ChiSquare;
import io.suanpan.recommendation.statistics.Gamma;
import java.util.List;

/**
 * Whether arms have the shares of units that they should have. Where they have not, something sorts
 * the units (a redirect that fails, a bot filter), and no difference between arms means anything
 * (Fabijan et al., "Diagnosing sample ratio mismatch", KDD 2019).
 *
 * @param statistic Pearson's Σ (seen − due)² / due
 * @param chiSquareP chance of at least that much, for one look at a time fixed before
 * @param alwaysValidP for as many looks as one likes: 1 over the Bayes factor of shares that are
 *     Dirichlet about the stated ones against the stated ones (Lindon and Malek, "Anytime-valid
 *     inference for multinomial count data", NeurIPS 2022), at most 1
 * @param mismatch whether the always valid p is below 0.001
 */
public record SampleRatio(
        double statistic, double chiSquareP, double alwaysValidP, boolean mismatch) {
    /** How many units the Dirichlet's belief in the stated shares weighs. */
    private static final double BELIEF = 100;

    /** Healthy experiments are many and this is asked of each: an alarm should be one. */
    private static final double ALARM = 0.001;

    /**
     * @param arms at least two, with the shares they should have
     * @param units how many were seen in each
     */
    public static SampleRatio of(List<Arm> arms, List<Long> units) {
        if (arms.size() < 2 || arms.size() != units.size()) {
            throw new IllegalArgumentException(
                    "A ratio needs two arms and a count for each, not %s and %s."
                            .formatted(arms, units));
        }
        double shares = arms.stream().mapToDouble(Arm::share).sum();
        double all = units.stream().mapToLong(Long::longValue).sum();
        double statistic = 0;
        double logFactor = Gamma.log(BELIEF) - Gamma.log(BELIEF + all);
        for (int i = 0; i < arms.size(); i++) {
            double share = arms.get(i).share() / shares;
            double seen = units.get(i);
            double due = share * all;
            statistic += all == 0 ? 0 : (seen - due) * (seen - due) / due;
            double belief = share * BELIEF;
            logFactor += Gamma.log(belief + seen) - Gamma.log(belief);
            logFactor -= seen * StrictMath.log(share);
        }
        double always = Math.min(1, StrictMath.exp(-logFactor));
        return new SampleRatio(
                statistic, ChiSquare.above(statistic, arms.size() - 1), always, always < ALARM);
    }
}
