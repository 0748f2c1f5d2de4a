package io.suanpan.functions.train;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.suanpan.core.input.Fields;
import io.suanpan.customers.training.TrainedModels;
import io.suanpan.customers.training.TrainingService;
import io.suanpan.gateway.ActionRequest;
import io.suanpan.gateway.Gateway;
import io.suanpan.routing.reading.DeliveryReader;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.ObjectStores;
import io.suanpan.store.TrainingRequests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Trains on new tables, on request and step by step, and hands open deliveries to whoever plans
 * routes. A training that was done for the same tables is found and not done again, so that every
 * event may come twice.
 */
public final class TrainHandler implements RequestStreamHandler {
    private static final int LONGEST_NAME = 64;

    private final TrainingService service;
    private final DeliveryReader deliveries;
    private final Gateway gateway;

    public TrainHandler() {
        this(System.getenv(), Clock.systemUTC());
    }

    public TrainHandler(Map<String, String> environment, Clock clock) {
        ObjectStore store = ObjectStores.fromEnvironment(environment);
        service = new TrainingChoices(environment).applied(TrainingService.over(store, clock));
        deliveries = new DeliveryReader(store, clock);
        gateway =
                Gateway.named("train")
                        .objectCreated("tables/_log/", _ -> onNewTables())
                        .objectCreated(
                                TrainingRequests.PREFIX,
                                created -> service.trainRequested(created.key()))
                        .action("train", this::train)
                        .action("candidate", this::candidate)
                        .action("evaluate", request -> service.evaluate(version(request)))
                        .action("deliveries", _ -> deliveries.write())
                        .action("promote", request -> service.promote(version(request)))
                        .build();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        gateway.handle(in, out, context);
    }

    private TrainingService.TrainingReport onNewTables() {
        deliveries.write();
        return service.trainOnNewTables();
    }

    private TrainingService.TrainingReport train(ActionRequest request) {
        record Wanted(List<String> models, TrainingChoices choices) {}
        Wanted wanted =
                request.read(arguments ->
                        new Wanted(models(arguments), TrainingChoices.asked(arguments)));
        return wanted.choices().applied(service).train(wanted.models());
    }

    private static List<String> models(Fields arguments) {
        return arguments
                .texts("models", TrainedModels.names().size(), LONGEST_NAME)
                .orElse(TrainedModels.names());
    }

    private TrainingService.ModelVersion candidate(ActionRequest request) {
        return service.candidate(
                request.read(arguments -> arguments.text("model", 1, LONGEST_NAME).required()));
    }

    private static TrainingService.ModelVersion version(ActionRequest request) {
        return request.read(arguments ->
                new TrainingService.ModelVersion(
                        arguments.text("model", 1, LONGEST_NAME).required(),
                        arguments.text("version", 1, LONGEST_NAME).required()));
    }
}
