package io.suanpan.functions.recommend;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.suanpan.core.input.Fields;
import io.suanpan.gateway.ActionRequest;
import io.suanpan.gateway.Gateway;
import io.suanpan.gateway.Reply;
import io.suanpan.gateway.Request;
import io.suanpan.gateway.SnapshotHook;
import io.suanpan.recommendation.live.LiveEvents;
import io.suanpan.recommendation.serving.CustomerRecommendations;
import io.suanpan.recommendation.serving.RecommendBatch;
import io.suanpan.recommendation.serving.RecommendWish;
import io.suanpan.recommendation.serving.RelatedProducts;
import io.suanpan.recommendation.serving.RelatedWish;
import io.suanpan.recommendation.serving.ServedModel;
import io.suanpan.recommendation.serving.Shopper;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.ObjectStores;
import io.suanpan.store.batch.BatchResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;

/** Which products to show now. */
public final class RecommendHandler implements RequestStreamHandler {
    private static final int LONGEST_KEY = 1_024;

    private final Clock clock;
    private final LiveEvents live;
    private final CustomerRecommendations customers;
    private final RelatedProducts related;
    private final RecommendBatch batch;
    private final Gateway gateway;

    public RecommendHandler() {
        this(System.getenv(), Clock.systemUTC());
    }

    public RecommendHandler(Map<String, String> environment, Clock clock) {
        ObjectStore store = ObjectStores.fromEnvironment(environment);
        this.clock = clock;
        live = new LiveEvents(store);
        ServedModel served = new ServedModel(store, clock);
        customers = new CustomerRecommendations(store, clock, served);
        related = new RelatedProducts(served);
        batch = new RecommendBatch(store, customers);
        gateway =
                Gateway.named("recommend")
                        .get("/v1/customers/{id}/recommendations", this::customer)
                        .get("/v1/products/{id}/related", this::related)
                        .post("/v1/recommendations", this::session)
                        .post("/v1/events", this::events)
                        .action("recommend", this::objectToObject)
                        .action("recommend-all", this::allIntoObject)
                        .onSnapshot(SnapshotHook.priming(this::prime))
                        .build();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        gateway.handle(in, out, context);
    }

    /** Loads the model, a shard and JSON paths; who is asked for does not matter. */
    private void prime() {
        Reply.json(customers.recommend(Shopper.customer("nobody"), RecommendWish.defaults()));
    }

    private Reply related(Request request) {
        record Asked(String id, RelatedWish wish) {}
        Asked asked =
                request.read(inputs ->
                        new Asked(
                                inputs.path().text("id", 1, WishRequest.LONGEST_ID).required(),
                                WishRequest.related(inputs.query())));
        return Reply.json(related.related(asked.id(), asked.wish()));
    }

    private Reply session(Request request) {
        record Asked(Shopper shopper, RecommendWish wish) {}
        Asked asked =
                request.read(inputs ->
                        new Asked(
                                ShopperRequest.read(inputs.body()).shopper(),
                                WishRequest.logged(inputs.body()).wish()));
        return Reply.json(customers.recommend(asked.shopper(), asked.wish()));
    }

    private Reply events(Request request) {
        EventsRequest sent =
                request.read(inputs -> EventsRequest.read(inputs.body(), clock.instant()));
        return Reply.json(new EventsTaken(sent.events().size(), live.addAll(sent.events())));
    }

    private Reply customer(Request request) {
        record Asked(String id, RecommendWish wish) {}
        Asked asked =
                request.read(inputs ->
                        new Asked(
                                inputs.path().text("id", 1, WishRequest.LONGEST_ID).required(),
                                WishRequest.simple(inputs.query()).wish()));
        return Reply.json(customers.recommend(Shopper.customer(asked.id()), asked.wish()));
    }

    private BatchResult objectToObject(ActionRequest request) {
        record Asked(String input, String output, RecommendWish wish) {}
        Asked asked =
                request.read(arguments ->
                        new Asked(
                                key(arguments, "input"),
                                key(arguments, "output"),
                                WishRequest.full(arguments).wish()));
        return batch.recommend(asked.input(), asked.output(), asked.wish());
    }

    private BatchResult allIntoObject(ActionRequest request) {
        record Asked(String output, RecommendWish wish) {}
        Asked asked =
                request.read(arguments ->
                        new Asked(key(arguments, "output"), WishRequest.full(arguments).wish()));
        return batch.recommendAll(asked.output(), asked.wish());
    }

    private static String key(Fields arguments, String name) {
        return arguments.text(name, 1, LONGEST_KEY).required();
    }
}
