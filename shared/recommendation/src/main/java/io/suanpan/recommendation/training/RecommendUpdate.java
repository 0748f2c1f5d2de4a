package io.suanpan.recommendation.training;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.ModelCard;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.Recommender;
import io.suanpan.recommendation.RecommenderTrainer;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.Vocabulary;
import io.suanpan.recommendation.serving.MovedItems;
import io.suanpan.recommendation.serving.Part;
import io.suanpan.recommendation.serving.RecommendModel;
import io.suanpan.recommendation.serving.Role;
import io.suanpan.store.ModelRegistry;
import java.util.Map;

/**
 * Brings the model in use up to date without learning its recommender again, which is what a
 * training takes most of its time for: what is popular, neighbours, related products, sessions,
 * what is bought again, the catalogue and the customers' histories are made of the tables as they
 * are now; the recommender stays as its last training made it. It is judged by what customers
 * bought for the first time since then, which it has not seen.
 */
final class RecommendUpdate {
    /** Parameter of the card: the trained version whose recommender it has; absent where none. */
    static final String BASE = "base";

    /** Parameter of the card: why its figures are those of the base; absent where they are not. */
    static final String JUDGED = "judged";

    private final ModelCard base;
    private final RecommendModel trained;

    private RecommendUpdate(ModelCard base, RecommendModel trained) {
        this.base = base;
        this.trained = trained;
    }

    /** Of {@link #base}. */
    static RecommendUpdate of(ModelRegistry registry) {
        ModelCard base = registry.card(RecommendModel.NAME, base(registry));
        return new RecommendUpdate(base, RecommendModel.read(registry.model(base)));
    }

    /**
     * The version in use, or where that is an update itself the one that it is an update of.
     *
     * @throws SuanpanException {@code NOT_TRAINED} where none is in use
     */
    static String base(ModelRegistry registry) {
        ModelCard inUse =
                registry.current(RecommendModel.NAME)
                        .map(it -> registry.card(RecommendModel.NAME, it.version()))
                        .orElseThrow(RecommendUpdate::notTrained);
        return inUse.parameters().getOrDefault(BASE, inUse.version());
    }

    private static SuanpanException notTrained() {
        return new SuanpanException(
                ErrorCode.NOT_TRAINED,
                "No recommendations are in use that could be updated.",
                "Train them once without recommendUpdate.");
    }

    /** What it makes of the tables. */
    MadeModel made(ShopInteractions shopped, int customers, RecommendSettings settings) {
        Part part = trained.part(Role.CUSTOMER);
        RecommendModel model =
                RecommendModelTrainer.train(
                        shopped,
                        new Part(part.method(), moved(shopped.catalogue().ids())),
                        customers);
        RecommendTrial trial =
                RecommendTrial.from(shopped.log(), trained.asOfSeconds() + 1, settings);
        if (trial.customers() < settings.leastCustomers()) {
            return new MadeModel(model, base.metrics(), parameters(trial.customers()));
        }
        return new MadeModel(model, trial.metrics(new Kept()), Map.of(BASE, base.version()));
    }

    private Map<String, String> parameters(int customers) {
        return Map.of(
                BASE,
                base.version(),
                JUDGED,
                "Only %d customers bought something new since, so its figures are still those of its training."
                        .formatted(customers));
    }

    private MovedItems moved(Vocabulary items) {
        return MovedItems.of(
                trained.part(Role.CUSTOMER).recommender(), trained.catalogue().ids(), items);
    }

    /** Learns nothing from any log. */
    private final class Kept implements RecommenderTrainer {
        @Override
        public String name() {
            return trained.method();
        }

        @Override
        public Recommender train(InteractionLog log) {
            return moved(log.items());
        }
    }
}
