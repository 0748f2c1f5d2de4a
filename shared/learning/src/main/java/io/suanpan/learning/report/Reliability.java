package io.suanpan.learning.report;

import io.suanpan.learning.CalibrationBin;
import java.util.List;

/**
 * Whether what is said with a probability happens as often.
 *
 * @param expectedCalibrationError mean distance of predicted and observed over the bins, by rows
 * @param maximumCalibrationError the greatest of these distances
 * @param bins of equal count, by rising probability
 */
public record Reliability(
        double expectedCalibrationError,
        double maximumCalibrationError,
        List<ReliabilityBin> bins) {
    public Reliability {
        bins = List.copyOf(bins);
    }

    static Reliability of(List<CalibrationBin> bins) {
        double greatest = 0;
        for (CalibrationBin bin : bins) {
            greatest = Math.max(greatest, distance(bin));
        }
        return new Reliability(
                error(bins), greatest, bins.stream().map(ReliabilityBin::of).toList());
    }

    /** The expected calibration error; 0 for no bins. */
    static double error(List<CalibrationBin> bins) {
        double sum = 0;
        long rows = 0;
        for (CalibrationBin bin : bins) {
            sum += bin.rows() * distance(bin);
            rows += bin.rows();
        }
        return rows == 0 ? 0 : sum / rows;
    }

    private static double distance(CalibrationBin bin) {
        return Math.abs(bin.meanPredicted() - bin.meanObserved());
    }
}
