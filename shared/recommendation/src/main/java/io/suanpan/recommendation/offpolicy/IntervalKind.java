package io.suanpan.recommendation.offpolicy;

/** How the interval of an estimate comes about. */
public enum IntervalKind {
    /** Normal about the estimate, with the standard error of its influence; for large samples. */
    NORMAL,
    /** The quantiles of estimates on lists drawn with replacement. */
    BOOTSTRAP,
    /**
     * Holds at every sample size (Maurer and Pontil, COLT 2009, both sides), and is wide: half the
     * width is {@code √(2 V ln(4/δ) / n) + 7 R ln(4/δ) / (3 (n − 1))}, R being the range that
     * clipping and the largest reward leave. Not for SNIPS.
     */
    EMPIRICAL_BERNSTEIN
}
