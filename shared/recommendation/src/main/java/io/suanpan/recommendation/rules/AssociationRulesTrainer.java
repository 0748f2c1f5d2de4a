package io.suanpan.recommendation.rules;

import io.suanpan.recommendation.RecommenderTrainer;
import io.suanpan.recommendation.data.Baskets;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.PairCounts;
import io.suanpan.recommendation.data.SparseMatrix;

/**
 * Finds rules of one item to one other in what was bought together. Agrawal, Imieliński, Swami:
 * Mining association rules between sets of items in large databases. SIGMOD 1993.
 *
 * @param gapSeconds purchases of a customer that follow each other within it are one basket
 * @param leastTogether baskets that must have both items
 * @param deviations by which the bounds stay below what was counted, in standard deviations
 * @param leastLift that the bound of the lift must reach
 * @param most rules of an item, those with the largest bound of the confidence
 */
public record AssociationRulesTrainer(
        long gapSeconds, int leastTogether, double deviations, double leastLift, int most)
        implements RecommenderTrainer {
    public AssociationRulesTrainer {
        if (gapSeconds < 0 || leastTogether < 1 || most < 1) {
            throw new IllegalArgumentException(
                    "Gap %d s, %d baskets with both, %d rules: a gap of 0 or more and at least 1 are needed."
                            .formatted(gapSeconds, leastTogether, most));
        }
        if (!(deviations >= 0 && deviations < 100 && leastLift >= 0)) {
            throw new IllegalArgumentException(
                    "Deviations %s must be between 0 and 100, the lift %s 0 or more."
                            .formatted(deviations, leastLift));
        }
    }

    /**
     * One order is one basket, two baskets with both, 95 % one-sided, more than chance, 100 rules.
     */
    public static AssociationRulesTrainer defaults() {
        return new AssociationRulesTrainer(0, 2, 1.645, 1, 100);
    }

    public AssociationRulesTrainer withGapSeconds(long seconds) {
        return new AssociationRulesTrainer(seconds, leastTogether, deviations, leastLift, most);
    }

    public AssociationRulesTrainer withLeastTogether(int baskets) {
        return new AssociationRulesTrainer(gapSeconds, baskets, deviations, leastLift, most);
    }

    public AssociationRulesTrainer withDeviations(double number) {
        return new AssociationRulesTrainer(gapSeconds, leastTogether, number, leastLift, most);
    }

    public AssociationRulesTrainer withLeastLift(double lift) {
        return new AssociationRulesTrainer(gapSeconds, leastTogether, deviations, lift, most);
    }

    public AssociationRulesTrainer withMost(int rules) {
        return new AssociationRulesTrainer(gapSeconds, leastTogether, deviations, leastLift, rules);
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public AssociationRules train(InteractionLog log) {
        InteractionLog bought = log.where(row -> log.kind(row) == EventKind.PURCHASE);
        SparseMatrix baskets = Baskets.of(bought, gapSeconds).matrix();
        int[] single = PairCounts.single(baskets);
        SparseMatrix together =
                PairCounts.best(
                        baskets,
                        most,
                        (item, other, both) ->
                                bound(
                                        new Rule(
                                                item,
                                                other,
                                                both,
                                                single[item],
                                                single[other],
                                                baskets.rows())));
        return new AssociationRules(deviations, baskets.rows(), single, together);
    }

    private double bound(Rule rule) {
        boolean holds = rule.together() >= leastTogether && rule.liftBound(deviations) >= leastLift;
        return holds ? rule.confidenceBound(deviations) : Double.NaN;
    }
}
