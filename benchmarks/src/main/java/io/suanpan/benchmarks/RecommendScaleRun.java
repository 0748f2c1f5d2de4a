package io.suanpan.benchmarks;

import io.suanpan.core.Json;
import io.suanpan.recommendation.Recommender;
import io.suanpan.recommendation.evaluation.LastFraction;
import io.suanpan.recommendation.evaluation.Question;
import io.suanpan.recommendation.evaluation.RankingEvaluation;
import io.suanpan.recommendation.evaluation.Split;
import io.suanpan.recommendation.methods.RecommenderMethods;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Learns from purchases that are made up, in a fresh process. Arguments: method, interactions,
 * customers, items, tastes, asked, seed. Prints what came of it as the last line.
 */
final class RecommendScaleRun {
    private static final double TEST_FRACTION = 0.2;

    private RecommendScaleRun() {}

    public static void main(String[] arguments) {
        int[] numbers = IntStream.range(1, 6).map(at -> Integer.parseInt(arguments[at])).toArray();
        long seed = Long.parseLong(arguments[6]);
        var tastes = new SyntheticTastes(numbers[0], numbers[1], numbers[2], numbers[3], seed);
        Split split = some(new LastFraction(TEST_FRACTION).split(tastes.log()), numbers[4]);
        double before = Usage.cpuSecondsOfThisProcess();
        long start = System.nanoTime();
        Recommender model = trained(arguments[0], split);
        double trainWallSeconds = (System.nanoTime() - start) / 1e9;
        Usage trained = Usage.ofThisProcess();
        RankingEvaluation ours = RankingEvaluation.of(model, split);
        RankingEvaluation popular = RankingEvaluation.of(trained("popularity", split), split);
        System.out.println(
                Json.text(
                        Map.of(
                                "trainPairs", split.trainPairs(),
                                "knownItems", split.items(),
                                "testCustomers", split.questions().size(),
                                "recall20", ours.recall20(),
                                "popularityRecall20", popular.recall20(),
                                "coverage", ours.coverage(),
                                "trainCpuSeconds", trained.cpuSeconds() - before,
                                "trainWallSeconds", trainWallSeconds,
                                "peakRssMiB", trained.peakRssMiB())));
    }

    private static Recommender trained(String method, Split split) {
        return RecommenderMethods.named(method).trainer().train(split.train());
    }

    /** So many customers, evenly spread, are enough to tell a recall to two digits. */
    private static Split some(Split split, int asked) {
        List<Question> all = split.questions();
        int some = Math.min(asked, all.size());
        List<Question> kept =
                IntStream.range(0, some)
                        .mapToObj(at -> all.get((int) ((long) at * all.size() / some)))
                        .toList();
        return new Split(split.train(), kept);
    }
}
