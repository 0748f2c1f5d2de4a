package io.suanpan.functions.train;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.suanpan.customers.training.TrainedModels;
import io.suanpan.gateway.Gateway;
import io.suanpan.gateway.Idempotency;
import io.suanpan.gateway.IdempotencyOptions;
import io.suanpan.gateway.Inputs;
import io.suanpan.gateway.Reply;
import io.suanpan.gateway.Request;
import io.suanpan.store.ModelCatalogue;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.ObjectStores;
import io.suanpan.store.TrainingRequests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Lists models, asks for a training, rolls back. Reads no table. */
public final class ModelsHandler implements RequestStreamHandler {
    private static final int ACCEPTED = 202;
    private static final int LONGEST_NAME = 64;

    private final ModelCatalogue catalogue;
    private final TrainingRequests trainings;
    private final Idempotency idempotency;
    private final Gateway gateway;

    public ModelsHandler() {
        this(System.getenv(), Clock.systemUTC());
    }

    public ModelsHandler(Map<String, String> environment, Clock clock) {
        ObjectStore store = ObjectStores.fromEnvironment(environment);
        ModelRegistry registry = new ModelRegistry(store, clock);
        catalogue = new ModelCatalogue(registry, TrainedModels.names());
        trainings = new TrainingRequests(store, registry);
        idempotency = new Idempotency(store, "models", IdempotencyOptions.defaults(), clock);
        gateway =
                Gateway.named("models")
                        .get("/v1/models", this::list)
                        .get("/v1/models/{name}", this::show)
                        .post("/v1/models/{name}/train", this::train)
                        .post("/v1/models/{name}/rollback", this::rollback)
                        .build();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        gateway.handle(in, out, context);
    }

    private Reply list(Request request) {
        // Nothing is asked of it; reading it is what refuses a query that nobody knows.
        request.read(Inputs::query);
        return Reply.json(catalogue.overview());
    }

    private Reply show(Request request) {
        return Reply.json(catalogue.details(request.read(ModelsHandler::name)));
    }

    private Reply train(Request request) {
        String name = catalogue.requireKnown(request.read(ModelsHandler::name));
        return Reply.json(ACCEPTED, trainings.submit(name));
    }

    private Reply rollback(Request request) throws Exception {
        record Target(String name, Optional<String> version) {}
        Target target =
                request.read(inputs ->
                        new Target(
                                name(inputs),
                                inputs.body().text("version", 1, LONGEST_NAME).optional()));
        return idempotency.onceIfKeyed(
                request,
                target,
                () -> Reply.json(catalogue.rollback(target.name(), target.version())));
    }

    private static String name(Inputs inputs) {
        return inputs.path().text("name", 1, LONGEST_NAME).required();
    }
}
