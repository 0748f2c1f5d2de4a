package io.suanpan.learning.search;

import io.suanpan.learning.BinaryEvaluation;
import io.suanpan.learning.BinaryTrainer;
import io.suanpan.learning.calibration.CalibrationMethod;
import io.suanpan.scoring.BinaryModel;
import java.util.List;
import java.util.Locale;

/**
 * What a search has found.
 *
 * @param model trained on all rows, blended and calibrated
 * @param parts of the model, the heaviest first
 * @param calibration that validation recommends
 * @param outOfFold of blend and calibration, each fold by what the others showed
 * @param trainer of the same blend on other rows of the same features, without the calibration
 * @param trials of all steps, in the order in which they were made
 */
public record SearchResult(
        BinaryModel model,
        List<Part> parts,
        CalibrationMethod calibration,
        BinaryEvaluation outOfFold,
        BinaryTrainer trainer,
        List<Trial> trials) {

    public SearchResult {
        parts = List.copyOf(parts);
        trials = List.copyOf(trials);
    }

    /**
     * @param weight on its log-odds
     */
    public record Part(double weight, Trial trial) {}

    /** As in {@code 0.52 histogram-boosting + 0.48 neural-net, beta}. */
    public String chosen() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(text.isEmpty() ? "" : " + ");
            text.append("%.2f %s".formatted(part.weight(), part.trial().trainer()));
        }
        if (calibration != CalibrationMethod.NONE) {
            text.append(", ").append(calibration.name().toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }
}
