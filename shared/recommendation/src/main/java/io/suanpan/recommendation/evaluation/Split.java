package io.suanpan.recommendation.evaluation;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.Weighting;
import java.util.List;

/**
 * What may be learned from, and what is asked afterwards, in the same vocabularies.
 *
 * @param train all that a trainer sees
 * @param questions at least one
 */
public record Split(InteractionLog train, List<Question> questions) {
    /**
     * @throws SuanpanException {@code IMPOSSIBLE} where there is nothing to learn or to ask
     */
    public Split {
        questions = List.copyOf(questions);
        if (train.size() == 0 || questions.isEmpty()) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "%d interactions teach and %d customers are asked; both must be more than none."
                            .formatted(train.size(), questions.size()),
                    "Split where customers have a past of known items and something after it.");
        }
    }

    /** Customers that teach. */
    public int customers() {
        return train.knownUsers().size();
    }

    /** Items that teach. */
    public int items() {
        return train.knownItems().size();
    }

    /** Different pairs of customer and item that teach. */
    public int trainPairs() {
        var every = new Weighting(1, 1, 1, Double.POSITIVE_INFINITY, false, true);
        return every.matrix(train, train.end()).size();
    }

    /** Items wanted, over all questions. */
    public int testPairs() {
        return questions.stream().mapToInt(question -> question.wanted().size()).sum();
    }
}
