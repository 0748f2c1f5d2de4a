package io.suanpan.recommendation.evaluation;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.ItemSet;
import java.util.ArrayList;
import java.util.List;

/**
 * What customers take for the first time. All before a moment teaches; wanted is each pair from
 * then on that is not in the training, of a customer and an item that both are. What a customer
 * took before is not ranked.
 *
 * @param moment seconds of the epoch; every question is asked then
 */
public record Discovery(long moment) implements Protocol {
    @Override
    public Split split(InteractionLog log) {
        InteractionLog early = log.before(moment);
        InteractionLog known = log.over(early.knownUsers(), early.knownItems());
        InteractionLog train = known.before(moment);
        List<Question> questions = new ArrayList<>();
        for (int user = 0; user < train.users().size(); user++) {
            ItemSet had = Rows.items(train, train.rowsOf(user));
            ItemSet wanted = Rows.items(known, known.rowsOf(user)).without(had);
            if (wanted.size() > 0) {
                questions.add(new Question(Profile.of(train, user, moment), wanted, had));
            }
        }
        return new Split(train, questions);
    }
}
