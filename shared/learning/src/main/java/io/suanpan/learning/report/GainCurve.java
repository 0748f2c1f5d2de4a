package io.suanpan.learning.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What the likeliest rows bring, at every percent of them. Rows of one probability count evenly, as
 * if they came in random order; so does a part of a row.
 *
 * @param share of the rows, the likeliest first: 0.01 to 1
 * @param gain of the positives, the share that is among them
 * @param lift gain / share: how many times as many as in random rows
 * @param topDecileLift the lift at 0.1
 */
public record GainCurve(
        List<Double> share, List<Double> gain, List<Double> lift, double topDecileLift) {
    private static final int PERCENT = 100;
    private static final int DECILE = 10;

    public GainCurve {
        share = List.copyOf(share);
        gain = List.copyOf(gain);
        lift = List.copyOf(lift);
    }

    static GainCurve of(Ranking ranking) {
        List<Double> shares = new ArrayList<>();
        List<Double> gains = new ArrayList<>();
        List<Double> lifts = new ArrayList<>();
        double topDecile = 0;
        int step = 0;
        for (int percent = 1; percent <= PERCENT; percent++) {
            double share = percent / (double) PERCENT;
            double rows = (double) percent * ranking.rows() / PERCENT;
            while (ranking.called(step) < rows) {
                step++;
            }
            double gain = hits(ranking, step, rows) / ranking.positives();
            shares.add(share);
            gains.add(Digits.six(gain));
            lifts.add(Digits.six(gain / share));
            topDecile = percent == DECILE ? gain / share : topDecile;
        }
        return new GainCurve(shares, gains, lifts, topDecile);
    }

    /** Positives among the first {@code rows}, which end within the step. */
    private static double hits(Ranking ranking, int step, double rows) {
        int before = ranking.called(step - 1);
        double part = (rows - before) / (ranking.called(step) - before);
        return ranking.hits(step - 1) + part * (ranking.hits(step) - ranking.hits(step - 1));
    }
}
