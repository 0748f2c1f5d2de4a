package io.suanpan.recommendation.methods;

import io.suanpan.recommendation.StoredRecommender;
import io.suanpan.recommendation.blend.Blend;
import io.suanpan.recommendation.blend.BlendOptions;
import io.suanpan.recommendation.blend.BlendPart;
import io.suanpan.recommendation.blend.BlendTrainer;
import io.suanpan.recommendation.data.Weighting;
import io.suanpan.recommendation.linear.EaseOptions;
import io.suanpan.recommendation.linear.EaseTrainer;
import io.suanpan.recommendation.linear.LinearModel;
import io.suanpan.recommendation.popularity.Popularity;
import io.suanpan.recommendation.popularity.PopularityOptions;
import io.suanpan.recommendation.popularity.PopularityTrainer;
import java.io.DataInput;
import java.io.IOException;
import java.util.List;

/**
 * The blend that is used unless another method is asked for. Which parts it has was decided on
 * periods before 2011-09-09 of the shop that the data's README describes; how much each counts is
 * learned on every shop's own past.
 */
final class Auto {
    private static final EaseOptions EASE =
            EaseOptions.defaults().withMostItems(6_000).withKeptPerItem(200);

    private static final List<BlendPart> PARTS =
            List.of(
                    linear("ease", EASE, 0.7),
                    linear(
                            "ease-latest",
                            EASE.withLambda(135).withWeighting(Weighting.latestBought(120)),
                            0.6),
                    selling("selling-7", 7, 0.3),
                    selling("selling-30", 30, 0.3),
                    selling("selling-90", 90, 0),
                    selling("sold", Double.POSITIVE_INFINITY, -0.6));

    private Auto() {}

    private static BlendPart linear(String name, EaseOptions options, double weight) {
        return new BlendPart(new EaseTrainer(name, options), LinearModel::read, weight);
    }

    private static BlendPart selling(String name, double halfLifeDays, double weight) {
        var options =
                PopularityOptions.defaults().withWeighting(Weighting.latestBought(halfLifeDays));
        return new BlendPart(new PopularityTrainer(name, options), Popularity::read, weight);
    }

    static RecommenderMethod method() {
        return new RecommenderMethod(
                new BlendTrainer("auto", PARTS, BlendOptions.defaults()), Auto::read);
    }

    private static StoredRecommender read(DataInput in) throws IOException {
        return Blend.read(in, PARTS);
    }
}
