package io.suanpan.functions.forecaststock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.suanpan.core.input.Fields;
import io.suanpan.forecasting.products.ForecastBatch;
import io.suanpan.forecasting.products.ForecastWish;
import io.suanpan.forecasting.products.PlanBatch;
import io.suanpan.forecasting.products.PlanWish;
import io.suanpan.forecasting.products.ProductForecasts;
import io.suanpan.forecasting.products.StockPlans;
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

/**
 * How much of one product will sell, of up to a thousand, or of all into an object; and what to
 * order today.
 */
public final class ForecastStockHandler implements RequestStreamHandler {
    private static final int LONGEST_ID = 256;
    private static final int LONGEST_KEY = 1_024;

    /** More than a body can hold: that a list is too long is for the forecasts to say. */
    private static final int ANY_NUMBER = 1_000_000;

    private final ProductForecasts forecasts;
    private final ForecastBatch batch;
    private final StockPlans plans;
    private final PlanBatch planBatch;
    private final Gateway gateway;

    public ForecastStockHandler() {
        this(System.getenv(), Clock.systemUTC());
    }

    public ForecastStockHandler(Map<String, String> environment, Clock clock) {
        ObjectStore store = ObjectStores.fromEnvironment(environment);
        forecasts = new ProductForecasts(store, clock);
        batch = new ForecastBatch(store, forecasts);
        plans = new StockPlans(store, forecasts);
        planBatch = new PlanBatch(store, forecasts, plans);
        gateway =
                Gateway.named("forecast-stock")
                        .get("/v1/products/{id}/forecast", this::one)
                        .post("/v1/products/forecasts", this::many)
                        .post("/v1/stock/plan", this::plan)
                        .action("forecast", this::objectToObject)
                        .action("forecast-all", this::allIntoObject)
                        .action("plan", this::planObject)
                        .action("plan-all", this::planAllIntoObject)
                        .onSnapshot(SnapshotHook.priming(this::prime))
                        .build();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        gateway.handle(in, out, context);
    }

    /** Loads the model, a shard and JSON paths; what is asked for does not matter. */
    private void prime() {
        Reply.json(
                new ManyForecasts(
                        forecasts.forecastAll(List.of("nothing"), ForecastWish.defaults())));
    }

    private Reply one(Request request) {
        record Asked(String id, ForecastWish wish) {}
        Asked asked =
                request.read(inputs ->
                        new Asked(
                                inputs.path().text("id", 1, LONGEST_ID).required(),
                                wish(inputs.query())));
        return Reply.json(forecasts.forecast(asked.id(), asked.wish()));
    }

    private Reply many(Request request) {
        record Asked(List<String> ids, ForecastWish wish) {}
        Asked asked =
                request.read(inputs ->
                        new Asked(
                                inputs.body()
                                        .texts("productIds", ANY_NUMBER, LONGEST_ID)
                                        .required(),
                                wish(inputs.body())));
        return Reply.json(new ManyForecasts(forecasts.forecastAll(asked.ids(), asked.wish())));
    }

    private BatchResult objectToObject(ActionRequest request) {
        record Asked(String input, String output, ForecastWish wish) {}
        Asked asked =
                request.read(arguments ->
                        new Asked(
                                key(arguments, "input"),
                                key(arguments, "output"),
                                wish(arguments)));
        return batch.forecast(asked.input(), asked.output(), asked.wish());
    }

    private BatchResult allIntoObject(ActionRequest request) {
        record Asked(String output, ForecastWish wish) {}
        Asked asked =
                request.read(arguments -> new Asked(key(arguments, "output"), wish(arguments)));
        return batch.forecastAll(asked.output(), asked.wish());
    }

    private Reply plan(Request request) {
        record Asked(Optional<List<String>> ids, PlanWish wish) {}
        Asked asked =
                request.read(inputs ->
                        new Asked(
                                inputs.body()
                                        .texts("productIds", ANY_NUMBER, LONGEST_ID)
                                        .optional(),
                                PlanRequest.read(inputs.body()).wish()));
        return Reply.json(
                asked.ids()
                        .map(ids -> plans.plan(ids, asked.wish()))
                        .orElseGet(() -> plans.planAll(asked.wish())));
    }

    private PlanBatch.Result planObject(ActionRequest request) {
        record Asked(String input, String output, PlanWish wish) {}
        Asked asked =
                request.read(arguments ->
                        new Asked(
                                key(arguments, "input"),
                                key(arguments, "output"),
                                PlanRequest.read(arguments).wish()));
        return planBatch.plan(asked.input(), asked.output(), asked.wish());
    }

    private PlanBatch.Result planAllIntoObject(ActionRequest request) {
        record Asked(String output, PlanWish wish) {}
        Asked asked =
                request.read(arguments ->
                        new Asked(key(arguments, "output"), PlanRequest.read(arguments).wish()));
        return planBatch.planAll(asked.output(), asked.wish());
    }

    private static ForecastWish wish(Fields fields) {
        ForecastWish usual = ForecastWish.defaults();
        return new ForecastWish(
                fields.integer("horizon", 1, ForecastWish.MOST_WEEKS).orElse(usual.weeks()),
                fields.integer("level", ForecastWish.LEAST_LEVEL, ForecastWish.MOST_LEVEL)
                        .orElse(usual.level()));
    }

    private static String key(Fields arguments, String name) {
        return arguments.text(name, 1, LONGEST_KEY).required();
    }
}
