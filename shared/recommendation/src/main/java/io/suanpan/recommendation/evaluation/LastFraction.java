package io.suanpan.recommendation.evaluation;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.ItemSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The end of each customer's own past. Of n rows of a customer the last ⌊fraction · n⌋ by time are
 * the test; wanted is what of it the customer does not have in the training, of items that are
 * known there. What the customer has there is not ranked. Asked is at the first row of the test.
 *
 * @param fraction above 0 and below 1
 */
public record LastFraction(double fraction) implements Protocol {
    /**
     * @throws SuanpanException {@code MALFORMED} for another fraction
     */
    public LastFraction {
        if (!(fraction > 0 && fraction < 1)) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The fraction " + fraction + " is not between 0 and 1.",
                    "Give the share of each customer's rows that is asked, as 0.2.");
        }
    }

    @Override
    public Split split(InteractionLog log) {
        boolean[] teaches = new boolean[log.size()];
        for (int user = 0; user < log.users().size(); user++) {
            int[] rows = log.rowsOf(user);
            for (int row : Arrays.copyOf(rows, taught(rows))) {
                teaches[row] = true;
            }
        }
        InteractionLog early = log.where(row -> teaches[row]);
        InteractionLog train = early.over(log.users(), early.knownItems());
        return new Split(train, questions(log, train));
    }

    private int taught(int[] rows) {
        return rows.length - (int) (fraction * rows.length);
    }

    private List<Question> questions(InteractionLog log, InteractionLog train) {
        List<Question> questions = new ArrayList<>();
        for (int user = 0; user < log.users().size(); user++) {
            int[] rows = log.rowsOf(user);
            int first = taught(rows);
            ItemSet had = Rows.items(train, train.rowsOf(user));
            ItemSet wanted = Rows.known(log, train, Arrays.copyOfRange(rows, first, rows.length));
            ItemSet fresh = wanted.without(had);
            if (fresh.size() > 0) {
                long now = log.seconds(rows[first]);
                questions.add(new Question(Profile.of(train, user, now), fresh, had));
            }
        }
        return questions;
    }
}
