package io.suanpan.scoring;

/** A correction of log-odds that never turns a ranking round. Immutable and thread-safe. */
public sealed interface ScoreCurve permits BetaCurve, StepCurve {
    /** Corrected log-odds, finite. */
    double apply(double logOdds);
}
