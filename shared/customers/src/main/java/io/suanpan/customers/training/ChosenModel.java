package io.suanpan.customers.training;

import io.suanpan.learning.BinaryEvaluation;
import io.suanpan.learning.CandidateScore;
import io.suanpan.learning.ModelChoice;
import io.suanpan.learning.search.SearchResult;
import io.suanpan.learning.search.Trial;
import io.suanpan.scoring.BinaryModel;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What validation inside the training rows chose, by whichever {@link SearchDepth}.
 *
 * @param algorithm as a card names it
 * @param parameters of the algorithm, its calibration and what competed, by name
 * @param model trained on all rows
 * @param outOfFold how well it told the rows that it had not seen
 */
record ChosenModel(
        String algorithm,
        Map<String, String> parameters,
        BinaryModel model,
        BinaryEvaluation outOfFold) {
    private static final String CANDIDATE = "candidate.";

    ChosenModel {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    static ChosenModel of(ModelChoice choice) {
        Map<String, String> parameters = new TreeMap<>(choice.trainer().parameters());
        parameters.put("calibrationSlope", Double.toString(choice.calibration().slope()));
        parameters.put("calibrationIntercept", Double.toString(choice.calibration().intercept()));
        List<CandidateScore> scores = choice.scores();
        for (int i = 0; i < scores.size(); i++) {
            parameters.put(CANDIDATE + i, told(scores.get(i).trainer(), scores.get(i).logLoss()));
        }
        return new ChosenModel(
                choice.trainer().name(), parameters, choice.model(), choice.outOfFold());
    }

    static ChosenModel of(SearchResult result) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("search", result.chosen());
        parameters.put("calibration", result.calibration().name());
        for (int i = 0; i < result.parts().size(); i++) {
            Trial trial = result.parts().get(i).trial();
            trial.parameters()
                    .forEach((name, value) -> parameters.put(trial.trainer() + "." + name, value));
        }
        for (int i = 0; i < result.trials().size(); i++) {
            Trial trial = result.trials().get(i);
            parameters.put(CANDIDATE + i, told(trial.trainer(), trial.logLoss()));
        }
        TreeSet<String> names = new TreeSet<>();
        result.parts().forEach(part -> names.add(part.trial().trainer()));
        return new ChosenModel(
                String.join("+", names), parameters, result.model(), result.outOfFold());
    }

    private static String told(String trainer, double logLoss) {
        return "%s, cross-validated log loss %s".formatted(trainer, logLoss);
    }
}
