package io.suanpan.recommendation.training;

import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.Profile;
import io.suanpan.recommendation.RecommenderTrainer;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.Vocabulary;
import io.suanpan.recommendation.evaluation.Discovery;
import io.suanpan.recommendation.evaluation.Question;
import io.suanpan.recommendation.evaluation.RankingEvaluation;
import io.suanpan.recommendation.evaluation.Split;
import io.suanpan.recommendation.methods.RecommenderMethods;
import io.suanpan.store.shards.IdHash;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tries ways to recommend on the newest weeks, which they have not seen: each learns from all that
 * was done before, and is judged by what customers then bought for the first time.
 */
final class RecommendTrial {
    /** What every method has to beat. */
    static final String BASELINE = "popularity";

    private static final long WEEK_SECONDS = 7L * 24 * 60 * 60;

    private final long weeksBefore;
    private final Optional<Split> split;

    private RecommendTrial(long weeksBefore, Optional<Split> split) {
        this.weeksBefore = weeksBefore;
        this.split = split;
    }

    /** On as many customers as the settings say, the same ones whoever asks. */
    static RecommendTrial on(InteractionLog log, RecommendSettings settings) {
        return from(log, log.end() + 1 - settings.holdOutWeeks() * WEEK_SECONDS, settings);
    }

    /** The same, asked for what was bought from a moment on. */
    static RecommendTrial from(InteractionLog log, long cut, RecommendSettings settings) {
        long before = log.size() == 0 ? 0 : cut - log.seconds(0);
        InteractionLog bought = log.where(row -> log.kind(row) == EventKind.PURCHASE);
        return new RecommendTrial(
                Math.max(0, before / WEEK_SECONDS), split(log, bought, cut, settings));
    }

    /** Empty where there is nothing to learn or to ask. */
    private static Optional<Split> split(
            InteractionLog log, InteractionLog bought, long cut, RecommendSettings settings) {
        List<Question> all;
        try {
            all = new Discovery(cut).split(bought).questions();
        } catch (SuanpanException _) {
            return Optional.empty();
        }
        InteractionLog early = bought.before(cut);
        Vocabulary users = early.knownUsers();
        InteractionLog train = log.before(cut).over(users, early.knownItems());
        List<Question> questions =
                all.stream()
                        .sorted(Comparator.comparingInt(it -> IdHash.of(users.name(user(it)))))
                        .limit(settings.judgedCustomers())
                        .map(it -> withAllDeeds(it, train, cut))
                        .toList();
        return Optional.of(new Split(train, questions));
    }

    private static int user(Question question) {
        return question.profile().user().orElseThrow();
    }

    /** The method is told what was looked at, too. */
    private static Question withAllDeeds(Question question, InteractionLog train, long cut) {
        Profile profile = Profile.of(train, user(question), cut);
        return new Question(profile, question.wanted(), question.excluded());
    }

    /** How many customers it has. */
    int customers() {
        return split.map(it -> it.questions().size()).orElse(0);
    }

    /** Whole weeks before the hold-out. */
    long weeksBefore() {
        return weeksBefore;
    }

    /** Metrics of a method and of the baseline, and how much was judged. */
    Map<String, Double> metrics(String method) {
        return metrics(RecommenderMethods.named(method).trainer());
    }

    /** The same of any way to learn. */
    Map<String, Double> metrics(RecommenderTrainer trainer) {
        Split judged = split.orElseThrow();
        RankingEvaluation own = evaluation(trainer, judged);
        RankingEvaluation baseline =
                trainer.name().equals(BASELINE)
                        ? own
                        : evaluation(RecommenderMethods.named(BASELINE).trainer(), judged);
        Map<String, Double> metrics = new TreeMap<>();
        metrics.put("recall10", own.recall10());
        metrics.put("recall20", own.recall20());
        metrics.put("ndcg10", own.ndcg10());
        metrics.put("coverage", own.coverage());
        metrics.put("baselineRecall10", baseline.recall10());
        metrics.put("baselineRecall20", baseline.recall20());
        metrics.put("baselineNdcg10", baseline.ndcg10());
        metrics.put("baselineCoverage", baseline.coverage());
        metrics.put("customers", (double) own.questions());
        metrics.put("pairs", (double) judged.testPairs());
        return metrics;
    }

    private static RankingEvaluation evaluation(RecommenderTrainer trainer, Split judged) {
        return RankingEvaluation.of(trainer.train(judged.train()), judged);
    }
}
