package io.suanpan.recommendation.evaluation;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.ItemSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is taken next, be it for the first time or again. A basket is what a customer did within one
 * second: an order, or one click of a session where the customers of the file are sessions. Wanted
 * are the known items of a basket; the profile is all of that customer before it, and not empty.
 * Nothing is excluded, since customers buy again and visitors come back.
 *
 * <p>Of each customer only what comes before the first basket that is asked teaches. A customer
 * with one basket is not asked by {@link #last()}, and teaches.
 */
public final class NextBasket implements Protocol {
    private final boolean lastOnly;
    private final long from;

    private NextBasket(boolean lastOnly, long from) {
        this.lastOnly = lastOnly;
        this.from = from;
    }

    /** Asks for each customer's last basket. */
    public static NextBasket last() {
        return new NextBasket(true, Long.MIN_VALUE);
    }

    /**
     * Asks for each basket from a moment on, whether or not its customer teaches.
     *
     * @param moment seconds of the epoch
     */
    public static NextBasket from(long moment) {
        return new NextBasket(false, moment);
    }

    @Override
    public Split split(InteractionLog log) {
        long[] asked = new long[log.users().size()];
        Arrays.setAll(asked, user -> lastOnly ? lastBasket(log, log.rowsOf(user)) : from);
        InteractionLog early = log.where(row -> log.seconds(row) < asked[log.user(row)]);
        InteractionLog known = log.over(log.users(), early.knownItems());
        InteractionLog train = known.where(row -> known.seconds(row) < asked[known.user(row)]);
        List<Question> questions = new ArrayList<>();
        for (int user = 0; user < asked.length; user++) {
            addQuestions(known, user, asked[user], questions);
        }
        return new Split(train, questions);
    }

    private static long lastBasket(InteractionLog log, int[] rows) {
        boolean several =
                rows.length > 0 && log.seconds(rows[0]) < log.seconds(rows[rows.length - 1]);
        return several ? log.seconds(rows[rows.length - 1]) : Long.MAX_VALUE;
    }

    private static void addQuestions(
            InteractionLog known, int user, long asked, List<Question> questions) {
        int[] rows = known.rowsOf(user);
        int end;
        for (int start = 0; start < rows.length; start = end) {
            long now = known.seconds(rows[start]);
            end = start + 1;
            while (end < rows.length && known.seconds(rows[end]) == now) {
                end++;
            }
            if (now >= asked && start > 0) {
                ItemSet wanted = Rows.items(known, Arrays.copyOfRange(rows, start, end));
                Profile before = Profile.before(known, user, now);
                questions.add(new Question(before, wanted, ItemSet.empty()));
            }
        }
    }
}
