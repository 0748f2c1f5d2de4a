package io.suanpan.recommendation.training;

import io.suanpan.recommendation.RecommenderTrainer;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.Weighting;
import io.suanpan.recommendation.methods.RecommenderMethods;
import io.suanpan.recommendation.neighbours.ItemNeighboursTrainer;
import io.suanpan.recommendation.neighbours.Similarity;
import io.suanpan.recommendation.popularity.PopularityOptions;
import io.suanpan.recommendation.popularity.PopularityTrainer;
import io.suanpan.recommendation.repeat.RepeatOptions;
import io.suanpan.recommendation.repeat.RepeatTrainer;
import io.suanpan.recommendation.serving.HistoryStore;
import io.suanpan.recommendation.serving.Part;
import io.suanpan.recommendation.serving.RecommendModel;
import io.suanpan.recommendation.serving.Role;
import io.suanpan.recommendation.session.SessionNeighbours;
import io.suanpan.recommendation.session.SessionOptions;
import io.suanpan.recommendation.session.SessionTrainer;
import java.util.EnumMap;
import java.util.Map;

/** Learns all parts of a model that is served from what customers did. Stateless. */
final class RecommendModelTrainer {
    /** What is popular now is what sold in the last weeks. */
    private static final double POPULAR_HALF_LIFE_DAYS = 30;

    /**
     * Fifty are enough for reasons and for telling like from like; a similarity of few common
     * customers is chance.
     */
    private static final ItemNeighboursTrainer NEIGHBOURS =
            new ItemNeighboursTrainer(new Similarity.Cosine(), 50, 10, Weighting.allKinds());

    /** By which visits are answered: some 2 MB, and of most shops more than a year. */
    private static final int SESSION_EVENTS = 500_000;

    private RecommendModelTrainer() {}

    /**
     * @param method of {@link RecommenderMethods}, for customers with a history
     * @param customers whose histories are kept beside it
     */
    static RecommendModel train(ShopInteractions shopped, String method, int customers) {
        RecommenderTrainer trainer = RecommenderMethods.named(method).trainer();
        return train(shopped, Part.of(method, trainer.train(shopped.log())), customers);
    }

    /**
     * @param forCustomers the recommender of customers with a history, as it is
     */
    static RecommendModel train(ShopInteractions shopped, Part forCustomers, int customers) {
        InteractionLog log = shopped.log();
        Map<Role, Part> parts = new EnumMap<>(Role.class);
        parts.put(Role.CUSTOMER, forCustomers);
        parts.put(Role.POPULAR, Part.of(RecommendTrial.BASELINE, popular(shopped).train(log)));
        return new RecommendModel(
                log.end(),
                shopped.currency(),
                customers,
                HistoryStore.shards(customers),
                shopped.catalogue(),
                parts,
                NEIGHBOURS.train(log),
                RelatedTraining.of(shopped),
                sessions(log),
                new RepeatTrainer(RepeatOptions.defaults()).train(log));
    }

    private static SessionNeighbours sessions(InteractionLog log) {
        int from = Math.max(0, log.size() - SESSION_EVENTS);
        return new SessionTrainer(SessionOptions.defaults()).train(log.where(row -> row >= from));
    }

    /** Of the last weeks, by country; the trial's is that of all times, which is the usual bar. */
    private static PopularityTrainer popular(ShopInteractions shopped) {
        return new PopularityTrainer(
                RecommendTrial.BASELINE,
                PopularityOptions.defaults()
                        .withWeighting(Weighting.bought().withHalfLifeDays(POPULAR_HALF_LIFE_DAYS))
                        .withCountries(shopped.countries()));
    }
}
