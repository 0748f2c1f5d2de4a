package io.suanpan.forecasting.seasons;

import java.util.List;

/**
 * The same in logarithms, where seasons multiply. A forecast may leave the range of the history by
 * that range on either side and no further, as an exponential of a line soon would.
 *
 * @param inside what is fitted to the logarithms
 */
record Logarithmic(CandidateSource inside) implements CandidateSource {
    /**
     * @param values above 0
     */
    @Override
    public List<Candidate> fit(double[] values) {
        double[] logs = new double[values.length];
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int t = 0; t < logs.length; t++) {
            logs[t] = StrictMath.log(values[t]);
            lowest = Math.min(lowest, logs[t]);
            highest = Math.max(highest, logs[t]);
        }
        double least = lowest - (highest - lowest);
        double most = highest + (highest - lowest);
        return inside.fit(logs).stream().map(it -> back(it, least, most)).toList();
    }

    private static Candidate back(Candidate candidate, double least, double most) {
        return new Candidate(
                "log " + candidate.label(),
                horizon -> exponentials(candidate.extrapolation().ahead(horizon), least, most));
    }

    private static double[] exponentials(double[] logs, double least, double most) {
        for (int h = 0; h < logs.length; h++) {
            logs[h] = StrictMath.exp(Math.clamp(logs[h], least, most));
        }
        return logs;
    }
}
