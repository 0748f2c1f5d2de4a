package io.suanpan.functions.scoreuser;

import io.suanpan.customers.CustomerAnswer;
import java.util.List;

/**
 * @param answers one for each id asked for, in the order asked
 */
public record ManyScores(List<CustomerAnswer> answers) {
    public ManyScores {
        answers = List.copyOf(answers);
    }
}
