package io.suanpan.recommendation.serving;

/** What an answer shows. */
public enum Show {
    /** What suits the customer. */
    SUITED,
    /** What the customer bought and may buy again now, with when it is due. */
    AGAIN
}
