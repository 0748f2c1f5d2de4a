package io.suanpan.functions.scoreuser;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.suanpan.core.input.Fields;
import io.suanpan.customers.CustomerBatch;
import io.suanpan.customers.CustomerScorer;
import io.suanpan.customers.Detail;
import io.suanpan.customers.ValueTerms;
import io.suanpan.gateway.ActionRequest;
import io.suanpan.gateway.Gateway;
import io.suanpan.gateway.Reply;
import io.suanpan.gateway.Request;
import io.suanpan.gateway.SnapshotHook;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.ObjectStores;
import io.suanpan.store.batch.BatchResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers for one customer, for up to a thousand, or from object to object. */
public final class ScoreUserHandler implements RequestStreamHandler {
    private static final int LONGEST_ID = 256;
    private static final int LONGEST_KEY = 1_024;

    /** More than a body can hold: that a list is too long is for the scorer to say. */
    private static final int ANY_NUMBER = 1_000_000;

    private final CustomerScorer scorer;
    private final CustomerBatch batch;
    private final Gateway gateway;

    public ScoreUserHandler() {
        this(System.getenv(), Clock.systemUTC());
    }

    public ScoreUserHandler(Map<String, String> environment, Clock clock) {
        ObjectStore store = ObjectStores.fromEnvironment(environment);
        scorer = new CustomerScorer(store, clock);
        batch = new CustomerBatch(store, scorer);
        gateway =
                Gateway.named("score-user")
                        .get("/v1/customers/{id}/scores", this::one)
                        .post("/v1/customers/scores", this::many)
                        .action("score", this::objectToObject)
                        .onSnapshot(SnapshotHook.priming(this::prime))
                        .build();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        gateway.handle(in, out, context);
    }

    /**
     * Loads models, snapshot and JSON paths before the snapshot; who is asked for does not matter.
     */
    private void prime() {
        scorer.scoreAll(List.of("nobody"));
    }

    private Reply one(Request request) {
        record Asked(String id, Optional<ValueTerms> terms) {}
        Asked asked =
                request.read(inputs ->
                        new Asked(
                                inputs.path().text("id", 1, LONGEST_ID).required(),
                                terms(inputs.query())));
        return Reply.json(scorer.score(asked.id(), asked.terms().orElse(null)));
    }

    /** Empty where nothing was asked for: the figures are then those that were published. */
    private static Optional<ValueTerms> terms(Fields query) {
        var horizonDays = query.integer("horizonDays", 1, ValueTerms.MOST_DAYS).optional();
        var discount = query.decimal("discount", 0, ValueTerms.MOST_RATE).optional();
        return horizonDays.isEmpty() && discount.isEmpty()
                ? Optional.empty()
                : Optional.of(new ValueTerms(horizonDays.orElse(null), discount.orElse(0.0)));
    }

    private Reply many(Request request) {
        var ids =
                request.read(inputs ->
                        inputs.body().texts("customerIds", ANY_NUMBER, LONGEST_ID).required());
        return Reply.json(new ManyScores(scorer.scoreAll(ids)));
    }

    private BatchResult objectToObject(ActionRequest request) {
        record Keys(String input, String output, String detail) {}
        Keys keys =
                request.read(arguments ->
                        new Keys(
                                arguments.text("input", 1, LONGEST_KEY).required(),
                                arguments.text("output", 1, LONGEST_KEY).required(),
                                arguments
                                        .oneOf("detail", Detail.labels())
                                        .orElse(Detail.FULL.label())));
        return batch.score(keys.input(), keys.output(), Detail.named(keys.detail()));
    }
}
