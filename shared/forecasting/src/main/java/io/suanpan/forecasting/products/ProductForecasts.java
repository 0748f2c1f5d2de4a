package io.suanpan.forecasting.products;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.CurrentModel;
import io.suanpan.store.ModelRegistry;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.shards.ShardLookup;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Answers how much of a product will sell, from the model in use and the histories beside it. A new
 * model is seen after 30 seconds at most. Once a shard is loaded, an answer takes what fitting one
 * series and drawing its futures takes; the least recently used shards leave first. Thread-safe.
 */
public final class ProductForecasts {
    /** How many products one call answers for. */
    public static final int MOST_PRODUCTS = 1_000;

    /** Some 30,000 products without going back to the store. */
    private static final int KEPT_SHARDS = 32;

    private final CurrentModel<ServedForecast> current;
    private final ShardLookup<ProductHistory> histories;

    public ProductForecasts(ObjectStore store, Clock clock) {
        this.histories = ProductStore.lookup(store, KEPT_SHARDS);
        this.current =
                new CurrentModel<>(
                        new ModelRegistry(store, clock),
                        ForecastModel.NAME,
                        ServedForecast::decode,
                        clock);
    }

    /**
     * @throws SuanpanException {@code MALFORMED} for an empty id, {@code NOT_FOUND} for a product
     *     without a sale, {@code NOT_TRAINED} where there is no model yet
     */
    public ProductForecast forecast(String productId, ForecastWish wish) {
        requireId(productId);
        ServedForecast served = trained();
        return served.forecast(history(productId, served), wish, true);
    }

    /**
     * One answer for each id, in their order; all cores work on them.
     *
     * @throws SuanpanException {@code MALFORMED} for no id, {@code TOO_LARGE} for more than {@value
     *     #MOST_PRODUCTS}, {@code NOT_TRAINED} as above
     */
    public List<ProductAnswer> forecastAll(List<String> productIds, ForecastWish wish) {
        requireSome(productIds);
        ServedForecast served = trained();
        return answers(productIds, wish, served);
    }

    List<ProductAnswer> answers(List<String> ids, ForecastWish wish, ServedForecast served) {
        ProductAnswer[] answers = new ProductAnswer[ids.size()];
        IntStream.range(0, answers.length)
                .parallel()
                .forEach(i -> answers[i] = answer(ids.get(i), wish, served));
        return List.of(answers);
    }

    private ProductAnswer answer(String id, ForecastWish wish, ServedForecast served) {
        try {
            requireId(id);
            return ProductAnswer.of(served.forecast(history(id, served), wish, false));
        } catch (SuanpanException e) {
            if (e.code() == ErrorCode.NOT_FOUND || e.code() == ErrorCode.MALFORMED) {
                return ProductAnswer.of(id, e);
            }
            throw e;
        }
    }

    ProductHistory history(String productId, ServedForecast served) {
        return histories
                .find(served.version(), served.model().shards(), productId)
                .orElseThrow(() -> unknown(productId, served));
    }

    ServedForecast trained() {
        return current.get()
                .orElseThrow(() ->
                        new SuanpanException(
                                ErrorCode.NOT_TRAINED,
                                "The forecast has not been trained yet.",
                                "Import orders, then train: POST /v1/models/forecast/train, or"
                                        + " ./suanpan train forecast."))
                .model();
    }

    private static void requireSome(List<String> productIds) {
        if (productIds.isEmpty()) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED, "There is no product id.", "Give one id or more.");
        }
        if (productIds.size() > MOST_PRODUCTS) {
            throw new SuanpanException(
                    ErrorCode.TOO_LARGE,
                    "%d products are more than one call answers for.".formatted(productIds.size()),
                    "Send at most %d at once, or use the batch action forecast."
                            .formatted(MOST_PRODUCTS));
        }
    }

    private static void requireId(String productId) {
        if (productId.isBlank()) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The product id is empty.",
                    "Give the id as it stands in the shop's order lines.");
        }
    }

    private static SuanpanException unknown(String productId, ServedForecast served) {
        return new SuanpanException(
                ErrorCode.NOT_FOUND,
                "No sale of a product \"%s\" is known before %s."
                        .formatted(productId, served.model().asOf()),
                "Check the id. A new product is forecast after the first whole week of sales and the"
                        + " training that follows its import.");
    }
}
