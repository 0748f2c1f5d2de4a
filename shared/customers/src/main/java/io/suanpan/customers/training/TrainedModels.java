package io.suanpan.customers.training;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.CustomerModel;
import io.suanpan.customers.segments.SegmentModel;
import io.suanpan.customers.training.segments.SegmentTraining;
import io.suanpan.customers.training.value.ValueModel;
import io.suanpan.forecasting.products.ForecastModel;
import io.suanpan.forecasting.training.ForecastTraining;
import io.suanpan.recommendation.serving.RecommendModel;
import io.suanpan.recommendation.training.RecommendTraining;
import java.util.ArrayList;
import java.util.List;

/** All models that a shop can have, in the order in which they are trained. A new one is here. */
public final class TrainedModels {
    private final List<ModelTraining> all = new ArrayList<>();

    TrainedModels(
            CustomerTraining customers,
            SegmentTraining segments,
            ForecastTraining forecast,
            RecommendTraining recommend) {
        for (CustomerModel model : CustomerModel.values()) {
            all.add(new CustomerModelTraining(customers, model));
        }
        all.add(new ValueModelTraining(customers));
        all.add(new SegmentModelTraining(segments));
        all.add(new TablesModelTraining(forecast));
        all.add(new TablesModelTraining(recommend));
    }

    /** Their names in the registry. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(CustomerModel.names());
        names.add(ValueModel.NAME);
        names.add(SegmentModel.NAME);
        names.add(ForecastModel.NAME);
        names.add(RecommendModel.NAME);
        return List.copyOf(names);
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} for a name that none has
     */
    public static void requireKnown(List<String> names) {
        for (String name : names) {
            if (!names().contains(name)) {
                throw new SuanpanException(
                        ErrorCode.NOT_FOUND,
                        "There is no model \"" + name + "\".",
                        "Use one of: " + String.join(", ", names()) + ".");
            }
        }
    }

    /** Those of these names, in the order of the names. */
    List<ModelTraining> named(List<String> names) {
        requireKnown(names);
        return names.stream().map(this::named).toList();
    }

    ModelTraining named(String name) {
        return all.stream().filter(one -> one.model().equals(name)).findFirst().orElseThrow();
    }
}
