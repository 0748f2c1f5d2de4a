package io.suanpan.recommendation.replay;

/** What the log says of a ranking against what was shown. */
public enum ReplayVerdict {
    /** It would have earned more. */
    BETTER,
    /** It would have earned less. */
    WORSE,
    /** Either may be, within the interval. */
    OPEN,
    /** The log does not tell: see the warnings. */
    UNKNOWN
}
