package io.suanpan.recommendation.methods;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.data.Weighting;
import io.suanpan.recommendation.factors.AlsModel;
import io.suanpan.recommendation.factors.AlsOptions;
import io.suanpan.recommendation.factors.AlsTrainer;
import io.suanpan.recommendation.factors.BprModel;
import io.suanpan.recommendation.factors.BprOptions;
import io.suanpan.recommendation.factors.BprTrainer;
import io.suanpan.recommendation.linear.EaseOptions;
import io.suanpan.recommendation.linear.EaseTrainer;
import io.suanpan.recommendation.linear.LinearModel;
import io.suanpan.recommendation.linear.SlimOptions;
import io.suanpan.recommendation.linear.SlimTrainer;
import io.suanpan.recommendation.neighbours.ItemNeighbours;
import io.suanpan.recommendation.neighbours.ItemNeighboursTrainer;
import io.suanpan.recommendation.neighbours.Similarity;
import io.suanpan.recommendation.neighbours.UserNeighbours;
import io.suanpan.recommendation.neighbours.UserNeighboursTrainer;
import io.suanpan.recommendation.popularity.Popularity;
import io.suanpan.recommendation.popularity.PopularityOptions;
import io.suanpan.recommendation.popularity.PopularityTrainer;
import io.suanpan.recommendation.repeat.RepeatOptions;
import io.suanpan.recommendation.repeat.RepeatPurchases;
import io.suanpan.recommendation.repeat.RepeatTrainer;
import io.suanpan.recommendation.rules.AssociationRules;
import io.suanpan.recommendation.rules.AssociationRulesTrainer;
import io.suanpan.recommendation.session.SessionNeighbours;
import io.suanpan.recommendation.session.SessionOptions;
import io.suanpan.recommendation.session.SessionTrainer;
import java.util.List;

/**
 * The methods by name. A new one is a name and a case here; only what is asked for is made, as a
 * function that answers needs one of them.
 */
public final class RecommenderMethods {
    private static final List<String> NAMES =
            List.of(
                    "auto",
                    "popularity",
                    "popularity-recent",
                    "ease",
                    "ease-pruned",
                    "edlae",
                    "slim",
                    "als",
                    "als-recent",
                    "als-blocks",
                    "bpr",
                    "neighbours-bm25",
                    "neighbours-bm25-recent",
                    "neighbours-tfidf",
                    "neighbours-cosine",
                    "neighbours-asymmetric",
                    "neighbours-users",
                    "rules",
                    "session",
                    "repeat");

    private RecommenderMethods() {}

    public static List<String> names() {
        return NAMES;
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} for a name that is none
     */
    public static RecommenderMethod named(String name) {
        return switch (name) {
            case "auto" -> Auto.method();
            case "popularity" -> popularity(name, PopularityOptions.defaults());
            case "popularity-recent" ->
                    popularity(
                            name,
                            PopularityOptions.defaults().withWeighting(Weighting.latestBought(30)));
            case "ease" -> ease(name, EaseOptions.defaults());
            case "ease-pruned" -> ease(name, EaseOptions.defaults().withKeptPerItem(100));
            case "edlae" -> ease(name, EaseOptions.defaults().withLambda(200).withDropout(0.2));
            case "slim" ->
                    new RecommenderMethod(
                            new SlimTrainer(name, SlimOptions.defaults()), LinearModel::read);
            case "als" -> als(name, AlsOptions.defaults());
            case "als-recent" -> als(name, AlsOptions.recent());
            case "als-blocks" -> als(name, AlsOptions.blocks());
            case "bpr" ->
                    new RecommenderMethod(
                            new BprTrainer(name, BprOptions.defaults()), BprModel::read);
            case "neighbours-bm25" -> neighbours(ItemNeighboursTrainer.bm25());
            case "neighbours-bm25-recent" -> neighbours(ItemNeighboursTrainer.recent());
            case "neighbours-tfidf" ->
                    neighbours(ItemNeighboursTrainer.of(new Similarity.TfIdf()).withNeighbours(20));
            case "neighbours-cosine" ->
                    neighbours(
                            ItemNeighboursTrainer.of(new Similarity.Cosine()).withNeighbours(20));
            case "neighbours-asymmetric" ->
                    neighbours(
                            ItemNeighboursTrainer.of(new Similarity.Asymmetric(0.3))
                                    .withNeighbours(20)
                                    .withShrinkage(10));
            case "neighbours-users" ->
                    new RecommenderMethod(UserNeighboursTrainer.defaults(), UserNeighbours::read);
            case "rules" ->
                    new RecommenderMethod(
                            AssociationRulesTrainer.defaults(), AssociationRules::read);
            case "session" ->
                    new RecommenderMethod(
                            new SessionTrainer(SessionOptions.defaults()), SessionNeighbours::read);
            case "repeat" ->
                    new RecommenderMethod(
                            new RepeatTrainer(RepeatOptions.defaults()), RepeatPurchases::read);
            default ->
                    throw new SuanpanException(
                            ErrorCode.NOT_FOUND,
                            "There is no method \"" + name + "\" to recommend by.",
                            "Use one of: " + String.join(", ", NAMES) + ".");
        };
    }

    private static RecommenderMethod popularity(String name, PopularityOptions options) {
        return new RecommenderMethod(new PopularityTrainer(name, options), Popularity::read);
    }

    private static RecommenderMethod ease(String name, EaseOptions options) {
        return new RecommenderMethod(new EaseTrainer(name, options), LinearModel::read);
    }

    private static RecommenderMethod als(String name, AlsOptions options) {
        return new RecommenderMethod(new AlsTrainer(name, options), AlsModel::read);
    }

    private static RecommenderMethod neighbours(ItemNeighboursTrainer trainer) {
        return new RecommenderMethod(trainer, ItemNeighbours::read);
    }
}
