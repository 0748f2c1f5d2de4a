package io.suanpan.customers.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.CustomerModel;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.TrainingRequests;
import io.suanpan.tables.DatabaseOptions;
import io.suanpan.tables.ShopDatabase;
import io.suanpan.tables.TableLog;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The steps of training, each on the newest tables: opens them, does the step, closes them. One
 * step at a time.
 */
public final class TrainingService {
    private final ObjectStore store;
    private final Clock clock;
    private final TrainingSettings settings;
    private final ProgressListener progress;

    public TrainingService(
            ObjectStore store, Clock clock, TrainingSettings settings, ProgressListener progress) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.progress = progress;
    }

    /** With the default settings, heard by no one. */
    public static TrainingService over(ObjectStore store, Clock clock) {
        return new TrainingService(
                store, clock, TrainingSettings.defaults(), ProgressListener.NONE);
    }

    /** A version of a model, as the steps hand it on. */
    public record ModelVersion(String model, String version) {}

    /**
     * @param outcomes one for each model, in the order asked
     * @param waitsFor what is missing where new tables did not suffice for any model; else null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TrainingReport(List<TrainingOutcome> outcomes, @Nullable String waitsFor) {
        public TrainingReport {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** All steps for these models, and the feature snapshot. */
    public synchronized TrainingReport train(List<String> models) {
        List<CustomerModel> known = models.stream().map(CustomerModel::named).toList();
        return on((training, shop) -> new TrainingReport(training.train(shop, known), null));
    }

    /**
     * The same after an upload: where the shop is still too young for any model, that is no error.
     */
    public TrainingReport trainOnNewTables() {
        try {
            return train(CustomerModel.names());
        } catch (SuanpanException e) {
            if (e.code() != ErrorCode.IMPOSSIBLE) {
                throw e;
            }
            return new TrainingReport(List.of(), e.getMessage());
        }
    }

    /** The training that the request object at {@code key} asks for. */
    public TrainingReport trainRequested(String key) {
        var requests = new TrainingRequests(store, new ModelRegistry(store, clock));
        return train(List.of(requests.read(key).model()));
    }

    /** Trains and publishes a version and the feature snapshot; puts nothing in use. */
    public synchronized ModelVersion candidate(String model) {
        CustomerModel known = CustomerModel.named(model);
        return on((training, shop) -> {
            training.snapshot(shop);
            return new ModelVersion(model, training.candidate(shop, known).version());
        });
    }

    /** Compares a version with the one in use; changes nothing. */
    public synchronized Comparison evaluate(ModelVersion version) {
        CustomerModel known = CustomerModel.named(version.model());
        return on((training, shop) -> training.evaluate(shop, known, version.version()));
    }

    /** Puts a version in use if it passes the gate. */
    public synchronized TrainingOutcome promote(ModelVersion version) {
        CustomerModel known = CustomerModel.named(version.model());
        return on((training, shop) -> training.promote(shop, known, version.version()));
    }

    private <T> T on(BiFunction<CustomerTraining, ShopView, T> step) {
        var snapshot = new TableLog(store, clock).snapshot();
        try (ShopDatabase database =
                ShopDatabase.open(store, snapshot, DatabaseOptions.defaults())) {
            return step.apply(
                    new CustomerTraining(store, clock, settings, progress), ShopView.of(database));
        }
    }
}
