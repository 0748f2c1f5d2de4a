package io.suanpan.recommendation.offpolicy;

import io.suanpan.recommendation.exploration.Explorer;
import io.suanpan.recommendation.exploration.Propensity;
import io.suanpan.recommendation.exploration.ShownRecord;
import io.suanpan.recommendation.ranking.RankedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Joins the log of shown lists with what came of them, and asks a target how likely it would have
 * shown the same. Not thread-safe.
 */
public final class JudgedLog {
    private final Map<String, Map<String, Double>> rewards = new HashMap<>();

    /**
     * Something came of an item that was shown; rewards of the same item add up.
     *
     * @param requestId of the list
     * @param item its name; one that was not shown counts nowhere
     * @param reward 1 for a click, or an amount of money
     */
    public JudgedLog reward(String requestId, String item, double reward) {
        rewards.computeIfAbsent(requestId, _ -> new HashMap<>()).merge(item, reward, Double::sum);
        return this;
    }

    /** What came of an item of a list so far. */
    public double earned(String requestId, String item) {
        return rewards.getOrDefault(requestId, Map.of()).getOrDefault(item, 0.0);
    }

    /**
     * @param shown lines of the log, in the order in which they are judged
     * @param target draws the lists of the ranking that is judged
     * @param candidates that this ranking has for whom and when the line says
     */
    public LoggedLists lists(
            Iterable<ShownRecord> shown,
            Explorer target,
            Function<ShownRecord, RankedList> candidates) {
        LoggedLists.Builder lists = LoggedLists.builder();
        for (ShownRecord line : shown) {
            lists.add(slots(line, target, candidates.apply(line), RewardModel.NONE));
        }
        return lists.build();
    }

    /**
     * One list, position by position.
     *
     * @param candidates that the ranking that is judged has for whom and when the line says
     * @param model what positions are expected to earn
     */
    public List<Slot> slots(
            ShownRecord line, Explorer target, RankedList candidates, RewardModel model) {
        int size = line.items().size();
        List<Propensity> chances = target.propensities(candidates, line.items());
        double[] expected =
                target.expected(candidates, size, (item, at) -> model.expected(line, item, at));
        var list = new ArrayList<Slot>(size);
        for (int at = 0; at < size; at++) {
            String item = line.items().get(at);
            list.add(
                    new Slot(
                            earned(line.requestId(), item),
                            line.propensities().get(at),
                            chances.get(at),
                            model.expected(line, item, at),
                            expected[at]));
        }
        return list;
    }
}
