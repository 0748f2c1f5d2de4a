package io.suanpan.forecasting.products;

import io.suanpan.store.ObjectStore;
import io.suanpan.store.batch.AnswerObject;
import io.suanpan.store.batch.BatchResult;
import io.suanpan.store.batch.IdLine;
import io.suanpan.store.batch.IdLines;
import io.suanpan.store.shards.VersionShards;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The forecasts of the products that an object lists, or of all, into an object of answers, one
 * {@link ProductAnswer} a line. One model answers the whole batch, whatever comes into use
 * meanwhile. All cores work; memory is bounded by a chunk of answers or one shard at a time.
 */
public final class ForecastBatch {
    /** Where the answers of all batches lie. */
    public static final String FOLDER = "results/forecast-stock/";

    private static final int CHUNK = 4_000;

    private final ObjectStore store;
    private final ProductForecasts forecasts;
    private final VersionShards<ProductHistory> products;

    public ForecastBatch(ObjectStore store, ProductForecasts forecasts) {
        this.store = store;
        this.forecasts = forecasts;
        this.products = ProductStore.in(store);
    }

    /**
     * Line for line.
     *
     * @param input key of an object of JSON lines, {@code {"productId":"85123A"}}
     * @param output key of the object to create, under {@link #FOLDER}; where it already holds the
     *     same answers, nothing changes
     * @throws io.suanpan.core.SuanpanException {@code NOT_FOUND} where there is no input, {@code
     *     CONFLICT} where the output holds something else, {@code MALFORMED} for an output
     *     elsewhere, {@code NOT_TRAINED} where there is no model yet
     */
    public BatchResult forecast(String input, String output, ForecastWish wish) {
        try (AnswerObject answers = AnswerObject.at(store, FOLDER, output);
                IdLines lines = IdLines.of(store, input, "productId")) {
            ServedForecast served = forecasts.trained();
            for (List<IdLine> chunk; !(chunk = List.copyOf(lines.next(CHUNK))).isEmpty(); ) {
                List<String> ids = chunk.stream().map(IdLine::id).toList();
                List<ProductAnswer> made = forecasts.answers(ids, wish, served);
                for (int i = 0; i < made.size(); i++) {
                    IdLine line = chunk.get(i);
                    ProductAnswer answer =
                            line.isReadable() ? made.get(i) : ProductAnswer.of("", line.problem());
                    answers.add(answer, answer.forecast() != null);
                }
            }
            return answers.put();
        }
    }

    /**
     * All products, in an order that is the same for the same model.
     *
     * @throws io.suanpan.core.SuanpanException as above
     */
    public BatchResult forecastAll(String output, ForecastWish wish) {
        try (AnswerObject answers = AnswerObject.at(store, FOLDER, output)) {
            ServedForecast served = forecasts.trained();
            for (int shard = 0; shard < served.model().shards(); shard++) {
                List<ProductHistory> all = products.shard(served.version(), shard);
                ProductForecast[] made = new ProductForecast[all.size()];
                IntStream.range(0, made.length)
                        .parallel()
                        .forEach(i -> made[i] = served.forecast(all.get(i), wish, false));
                for (ProductForecast one : made) {
                    answers.add(ProductAnswer.of(one), true);
                }
            }
            return answers.put();
        }
    }
}
