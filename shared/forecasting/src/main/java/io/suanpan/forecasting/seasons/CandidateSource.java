package io.suanpan.forecasting.seasons;

import java.util.List;

/** Candidates that share their work, as several trends on one decomposition. Stateless. */
@FunctionalInterface
interface CandidateSource {
    /** The same number in the same order for each history. */
    List<Candidate> fit(double[] values);
}
