package io.suanpan.functions.train;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.suanpan.core.input.Field;
import io.suanpan.core.input.Fields;
import io.suanpan.customers.reports.ModelReports;
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
import io.suanpan.store.experiments.ExperimentCatalogue;
import io.suanpan.store.experiments.ExperimentKeys;
import io.suanpan.store.experiments.ExperimentQuery;
import io.suanpan.store.experiments.MetricBound;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows models, their reports and the runs that made them, asks for a training, rolls back. */
public final class ModelsHandler implements RequestStreamHandler {
    private static final int ACCEPTED = 202;
    private static final int LONGEST_NAME = 64;
    private static final int MOST_BOUNDS = 10;
    private static final int MOST_COMPARED = 10;
    private static final int MOST_RUNS = 200;
    private static final double MOST_COST = 1e9;

    private final ModelCatalogue catalogue;
    private final ModelReports reports;
    private final ExperimentCatalogue experiments;
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
        reports = new ModelReports(store, clock, catalogue);
        experiments = new ExperimentCatalogue(store);
        trainings = new TrainingRequests(store, registry);
        idempotency = new Idempotency(store, "models", IdempotencyOptions.defaults(), clock);
        gateway =
                Gateway.named("models")
                        .get("/v1/models", this::list)
                        .get("/v1/models/{name}", this::show)
                        .get("/v1/models/{name}/report", this::report)
                        .get("/v1/models/{name}/drift", this::drift)
                        .get("/v1/experiments", this::search)
                        .get("/v1/experiments/comparison", this::compare)
                        .get("/v1/experiments/{model}/{run}", this::experiment)
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

    private Reply report(Request request) {
        return Reply.json(
                reports.report(
                        request.read(inputs ->
                                new ModelReports.Wish(
                                        name(inputs),
                                        version(inputs),
                                        optional(inputs, "attribute"),
                                        cost(inputs, "falsePositiveCost"),
                                        cost(inputs, "falseNegativeCost")))));
    }

    private Reply drift(Request request) {
        record Asked(String name, Optional<String> version) {}
        Asked asked = request.read(inputs -> new Asked(name(inputs), version(inputs)));
        return Reply.json(reports.drift(asked.name(), asked.version()));
    }

    private Reply search(Request request) {
        return Reply.json(experiments.search(request.read(ModelsHandler::query)));
    }

    private static ExperimentQuery query(Inputs inputs) {
        Fields query = inputs.query();
        return new ExperimentQuery(
                model(query).optional(),
                query.texts("where", MOST_BOUNDS, LONGEST_NAME + MetricBound.LONGEST_BOUND)
                        .require(
                                MetricBound::areBounds,
                                "holds what is no bound of a metric",
                                "Write a metric, one of >=, >, <=, <, = and a number.")
                        .optional()
                        .map(MetricBound::all)
                        .orElse(List.of()),
                query.instant("from").optional(),
                query.instant("to").optional(),
                query.text("sort", 1, LONGEST_NAME + 1)
                        .require(
                                ExperimentQuery::isSort,
                                "cannot be sorted by",
                                "Use trainedAt, model or a metric, after a - for the greatest"
                                        + " first.")
                        .orElse(ExperimentQuery.NEWEST_FIRST),
                query.integer("limit", 1, MOST_RUNS).orElse(ExperimentQuery.USUAL_LIMIT));
    }

    private Reply compare(Request request) {
        return Reply.json(
                experiments.compare(
                        request.read(inputs ->
                                inputs.query()
                                        .texts("runs", MOST_COMPARED, LONGEST_NAME)
                                        .require(
                                                ExperimentKeys::areRuns,
                                                "holds what is no id of a run",
                                                "Give two or more ids of 16 hex digits.")
                                        .required())));
    }

    private Reply experiment(Request request) {
        record Asked(String model, String run) {}
        Asked asked =
                request.read(inputs ->
                        new Asked(
                                model(inputs.path()).required(),
                                inputs.path()
                                        .text("run", 1, LONGEST_NAME)
                                        .require(
                                                ExperimentKeys::isRun,
                                                "is no id of a run",
                                                "Give 16 hex digits.")
                                        .required()));
        return Reply.json(experiments.show(asked.model(), asked.run()));
    }

    private static Field<String> model(Fields fields) {
        return fields.text("model", 1, LONGEST_NAME)
                .require(
                        ExperimentKeys::isModel,
                        "is no name of a model",
                        "Use lower case letters, digits and dashes, as in churn.");
    }

    private static Optional<String> version(Inputs inputs) {
        return optional(inputs, "version");
    }

    private static Optional<String> optional(Inputs inputs, String name) {
        return inputs.query().text(name, 1, LONGEST_NAME).optional();
    }

    private static Optional<Double> cost(Inputs inputs, String name) {
        return inputs.query().decimal(name, 0, MOST_COST).optional();
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
