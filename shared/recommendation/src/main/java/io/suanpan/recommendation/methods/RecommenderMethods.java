package io.suanpan.recommendation.methods;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.data.Weighting;
import io.suanpan.recommendation.factors.AlsModel;
import io.suanpan.recommendation.factors.AlsOptions;
import io.suanpan.recommendation.factors.AlsTrainer;
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

/** The methods by name. A new one is one line here. */
public final class RecommenderMethods {
    private static final EaseOptions EASE = EaseOptions.defaults();
    private static final PopularityOptions POPULARITY = PopularityOptions.defaults();

    private static final List<RecommenderMethod> ALL =
            List.of(
                    Auto.method(),
                    new RecommenderMethod(
                            new PopularityTrainer("popularity", POPULARITY), Popularity::read),
                    new RecommenderMethod(
                            new PopularityTrainer(
                                    "popularity-recent",
                                    POPULARITY.withWeighting(Weighting.latestBought(30))),
                            Popularity::read),
                    new RecommenderMethod(new EaseTrainer("ease", EASE), LinearModel::read),
                    new RecommenderMethod(
                            new EaseTrainer("ease-pruned", EASE.withKeptPerItem(100)),
                            LinearModel::read),
                    new RecommenderMethod(
                            new EaseTrainer("edlae", EASE.withLambda(200).withDropout(0.2)),
                            LinearModel::read),
                    new RecommenderMethod(
                            new SlimTrainer("slim", SlimOptions.defaults()), LinearModel::read),
                    new RecommenderMethod(
                            new AlsTrainer("als", AlsOptions.defaults()), AlsModel::read),
                    new RecommenderMethod(
                            new AlsTrainer("als-recent", AlsOptions.recent()), AlsModel::read),
                    new RecommenderMethod(ItemNeighboursTrainer.bm25(), ItemNeighbours::read),
                    new RecommenderMethod(ItemNeighboursTrainer.recent(), ItemNeighbours::read),
                    new RecommenderMethod(
                            ItemNeighboursTrainer.of(new Similarity.TfIdf()).withNeighbours(20),
                            ItemNeighbours::read),
                    new RecommenderMethod(
                            ItemNeighboursTrainer.of(new Similarity.Cosine()).withNeighbours(20),
                            ItemNeighbours::read),
                    new RecommenderMethod(
                            ItemNeighboursTrainer.of(new Similarity.Asymmetric(0.3))
                                    .withNeighbours(20)
                                    .withShrinkage(10),
                            ItemNeighbours::read),
                    new RecommenderMethod(UserNeighboursTrainer.defaults(), UserNeighbours::read),
                    new RecommenderMethod(
                            AssociationRulesTrainer.defaults(), AssociationRules::read),
                    new RecommenderMethod(
                            new SessionTrainer(SessionOptions.defaults()), SessionNeighbours::read),
                    new RecommenderMethod(
                            new RepeatTrainer(RepeatOptions.defaults()), RepeatPurchases::read));

    private RecommenderMethods() {}

    public static List<String> names() {
        return ALL.stream().map(RecommenderMethod::name).toList();
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} for a name that is none
     */
    public static RecommenderMethod named(String name) {
        return ALL.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new SuanpanException(
                                ErrorCode.NOT_FOUND,
                                "There is no method \"" + name + "\" to recommend by.",
                                "Use one of: " + String.join(", ", names()) + "."));
    }
}
