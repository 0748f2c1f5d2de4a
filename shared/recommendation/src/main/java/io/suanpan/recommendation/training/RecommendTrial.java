package io.suanpan.recommendation.training;

import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.Recommender;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.serving.Methods;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Tries ways to recommend on the newest weeks, which they have not seen: each learns from what was
 * before, and is judged by what customers then bought for the first time.
 */
final class RecommendTrial {
    /** What every method has to beat. */
    static final String BASELINE = "popularity";

    private static final long WEEK_SECONDS = 7L * 24 * 60 * 60;

    private final InteractionLog before;
    private final long cut;
    private final List<Judged> judged;

    /**
     * @param bought products before the cut
     * @param fresh bought from the cut on and not before, ascending; known before
     */
    private record Judged(int user, Items bought, Items fresh) {}

    /** Indices, each once, ascending. */
    private static final class Items {
        private final int[] indices;

        Items(IntStream indices) {
            this.indices = indices.distinct().sorted().toArray();
        }
    }

    private RecommendTrial(InteractionLog before, long cut, List<Judged> judged) {
        this.before = before;
        this.cut = cut;
        this.judged = judged;
    }

    /** On as many customers as the settings say, the same ones whoever asks. */
    static RecommendTrial on(InteractionLog log, RecommendSettings settings) {
        long cut = log.end() + 1 - settings.holdOutWeeks() * WEEK_SECONDS;
        InteractionLog before = log.before(cut);
        InteractionLog after = log.from(cut);
        boolean[] known = known(before);
        List<Judged> judged = new ArrayList<>();
        IntStream.range(0, log.users().size())
                .boxed()
                .sorted(
                        Comparator.comparingInt((Integer user) -> order(log.users().name(user)))
                                .thenComparing(user -> user))
                .takeWhile(_ -> judged.size() < settings.judgedCustomers())
                .forEach(user -> {
                    boolean[] had = new boolean[known.length];
                    Items bought = new Items(bought(before, user).peek(item -> had[item] = true));
                    Items fresh =
                            new Items(
                                    bought(after, user).filter(item -> known[item] && !had[item]));
                    if (bought.indices.length > 0 && fresh.indices.length > 0) {
                        judged.add(new Judged(user, bought, fresh));
                    }
                });
        return new RecommendTrial(before, cut, judged);
    }

    private static boolean[] known(InteractionLog before) {
        boolean[] known = new boolean[before.items().size()];
        for (int row = 0; row < before.size(); row++) {
            known[before.item(row)] |= before.kind(row) == EventKind.PURCHASE;
        }
        return known;
    }

    private static IntStream bought(InteractionLog log, int user) {
        return IntStream.of(log.rowsOf(user))
                .filter(row -> log.kind(row) == EventKind.PURCHASE)
                .map(log::item);
    }

    /** How many customers it has. */
    int customers() {
        return judged.size();
    }

    /** Whole weeks before the hold-out. */
    long weeksBefore() {
        return before.size() == 0 ? 0 : (cut - before.seconds(0)) / WEEK_SECONDS;
    }

    /** Metrics of a method and of the baseline, and how much was judged. */
    Map<String, Double> metrics(String method) {
        Map<String, Double> metrics = new TreeMap<>(figures(method));
        Map<String, Double> baseline =
                method.equals(BASELINE) ? Map.copyOf(metrics) : figures(BASELINE);
        for (String name : List.of("recall10", "recall20", "ndcg10", "coverage")) {
            metrics.put(
                    "baseline" + Character.toUpperCase(name.charAt(0)) + name.substring(1),
                    baseline.get(name));
        }
        return metrics;
    }

    private Map<String, Double> figures(String method) {
        Recommender recommender = Methods.named(method).train(before);
        var figures = new HoldOutFigures(before.items().size());
        for (Judged one : judged) {
            figures.add(
                    recommender,
                    Profile.of(before, one.user(), cut),
                    one.bought().indices,
                    one.fresh().indices);
        }
        return figures.metrics();
    }

    /** A number without meaning, the same on every machine: to choose customers by. */
    private static int order(String id) {
        int hash = id.hashCode();
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }
}
