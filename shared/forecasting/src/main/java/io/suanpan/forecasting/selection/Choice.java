package io.suanpan.forecasting.selection;

import java.util.List;

/**
 * What was chosen for a series, and why.
 *
 * @param kind of the series, which decides
 * @param candidates that were looked at, the chosen one first
 * @param sentence the reason, to be read
 */
public record Choice(SeriesKind kind, List<Candidate> candidates, String sentence) {
    public Choice {
        candidates = List.copyOf(candidates);
    }

    /**
     * @param method its name
     * @param validationError from earlier origins, in mean steps of the history; NaN where the
     *     history is too short to tell
     * @param weight in what was chosen: 0 for what only stands for comparison
     */
    public record Candidate(String method, double validationError, double weight) {}
}
