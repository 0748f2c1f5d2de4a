package io.suanpan.recommendation.experiment;

/** What may be concluded of a treatment by one metric, at any time. */
public enum Verdict {
    /** Arms have not their shares of units: no difference means anything. */
    MISMATCH,
    /** Too few units, or none that gave other than the rest: nothing is said yet. */
    SILENT,
    /** The treatment gives more than the control. */
    BETTER,
    /** The treatment gives less than the control. */
    WORSE,
    /** The interval holds 0: they may be equal. */
    OPEN;

    public static Verdict of(SampleRatio ratio, Comparison comparison) {
        if (ratio.mismatch()) {
            return MISMATCH;
        }
        if (Double.isInfinite(comparison.lower())) {
            return SILENT;
        }
        if (comparison.significant()) {
            return comparison.lower() > 0 ? BETTER : WORSE;
        }
        return OPEN;
    }
}
