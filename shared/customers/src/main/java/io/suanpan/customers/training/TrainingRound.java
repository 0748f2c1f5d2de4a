package io.suanpan.customers.training;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.ModelPointer;
import io.suanpan.store.ModelRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All steps for several models, one after the other. A model that the data do not suffice for is
 * reported and does not keep the others from being trained.
 */
final class TrainingRound {
    private final ModelRegistry registry;

    TrainingRound(ModelRegistry registry) {
        this.registry = registry;
    }

    /**
     * @return one for each model, in their order
     * @throws SuanpanException {@code IMPOSSIBLE} where the data suffice for none of them
     */
    List<TrainingOutcome> train(ShopView shop, List<? extends ModelTraining> models) {
        List<TrainingOutcome> outcomes = new ArrayList<>();
        List<SuanpanException> refusals = new ArrayList<>();
        for (ModelTraining model : models) {
            try {
                outcomes.add(model.promote(shop, model.candidate(shop).version()));
            } catch (SuanpanException e) {
                if (e.code() != ErrorCode.IMPOSSIBLE) {
                    throw e;
                }
                refusals.add(e);
                outcomes.add(refused(shop, model, e));
            }
        }
        if (!refusals.isEmpty() && refusals.size() == models.size()) {
            throw refusals.getFirst();
        }
        return outcomes;
    }

    private TrainingOutcome refused(ShopView shop, ModelTraining model, SuanpanException e) {
        return new TrainingOutcome(
                model.model(),
                model.run(shop),
                null,
                null,
                false,
                e.detail(),
                e.remedy(),
                registry.current(model.model()).map(ModelPointer::version).orElse(null),
                Map.of());
    }
}
