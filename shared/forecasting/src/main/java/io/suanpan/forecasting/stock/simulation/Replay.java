package io.suanpan.forecasting.stock.simulation;

import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.stock.Require;
import io.suanpan.forecasting.stock.policy.StockPolicy;
import java.util.ArrayList;
import java.util.List;

/**
 * Weeks as they came, for all products side by side. Each week: arrivals, which serve waiting
 * customers first; the demand of the week; at its end a look at the position and an order, which
 * arrives before the demand of the week after {@code leadWeeks} more. So an order must last for
 * lead time and review: {@code leadWeeks} + 1 weeks. The first stock is what the policy orders from
 * nothing, there at once; after the last week nothing is ordered. Whole units: demand is rounded, a
 * value below 0 is none. Deterministic, O(products × weeks).
 *
 * @param leadWeeks 0 to 1,000
 */
public record Replay(int leadWeeks, UnmetDemand unmet) {
    private static final int LONGEST = 1000;

    public Replay {
        Require.atLeast("The replay", "leadWeeks", leadWeeks, 0);
        if (leadWeeks > LONGEST) {
            throw Require.refused(
                    "The replay", "leadWeeks", leadWeeks, "Use " + LONGEST + " at the most.");
        }
    }

    /** One product under one policy that stays. */
    public ReplayResult run(Series demand, StockPolicy policy) {
        return run(List.of(demand), (_, _) -> List.of(policy)).getFirst();
    }

    /**
     * @param demand units of the same weeks, one series for each product
     * @return one result for each product
     */
    public List<ReplayResult> run(List<Series> demand, WeeklyRule rule) {
        if (demand.isEmpty()) {
            return List.of();
        }
        int weeks = sameLength(demand);
        List<Shelf> shelves = new ArrayList<>(demand.size());
        for (StockPolicy policy : decide(rule, 0, ReplayResult.none(0), demand.size())) {
            shelves.add(new Shelf(weeks, leadWeeks, unmet, policy));
        }
        for (int t = 0; t < weeks; t++) {
            for (int i = 0; i < shelves.size(); i++) {
                shelves.get(i).arrive(t);
                shelves.get(i).serve(Math.round(Math.max(0, demand.get(i).value(t))));
            }
            if (t + 1 < weeks) {
                order(shelves, rule, t + 1);
            }
        }
        return shelves.stream().map(it -> it.result(weeks)).toList();
    }

    private static void order(List<Shelf> shelves, WeeklyRule rule, int week) {
        ReplayResult soFar =
                ReplayResult.sum(week, shelves.stream().map(it -> it.result(week)).toList());
        List<StockPolicy> policies = decide(rule, week, soFar, shelves.size());
        for (int i = 0; i < shelves.size(); i++) {
            shelves.get(i).order(week, policies.get(i));
        }
    }

    private static List<StockPolicy> decide(
            WeeklyRule rule, int week, ReplayResult soFar, int products) {
        List<StockPolicy> policies = rule.decide(week, soFar);
        Require.atLeast("The rule", "policies", policies.size(), products);
        return policies;
    }

    private static int sameLength(List<Series> demand) {
        int weeks = demand.getFirst().length();
        for (Series series : demand) {
            if (series.length() != weeks) {
                throw Require.refused(
                        "The demand of \"" + series.id() + "\"",
                        "weeks",
                        series.length(),
                        "Give " + weeks + " as for the others.");
            }
        }
        return weeks;
    }
}
