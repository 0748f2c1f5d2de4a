package io.suanpan.forecasting.products;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.shards.VersionShards;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers what to order today: of some products, or of all. Products that cannot be planned get a
 * problem of their own and keep no other from being planned. Thread-safe.
 */
public final class StockPlans {
    /** How many products one plan holds: budget and room are shared, so that all are in memory. */
    public static final int MOST_PRODUCTS = 20_000;

    /** How many an answer over HTTP holds, in some 2 MB. */
    public static final int MOST_ANSWERED = 2_000;

    private final ProductForecasts forecasts;
    private final VersionShards<ProductHistory> products;

    public StockPlans(ObjectStore store, ProductForecasts forecasts) {
        this.forecasts = forecasts;
        this.products = ProductStore.in(store);
    }

    /**
     * One answer for each id, in their order.
     *
     * @throws SuanpanException {@code TOO_LARGE} for more than {@value #MOST_ANSWERED}, {@code
     *     IMPOSSIBLE} for terms that contradict each other, {@code NOT_TRAINED} without a model
     */
    public StockPlan plan(List<String> productIds, PlanWish wish) {
        requireAtMost(MOST_ANSWERED, productIds.size());
        return planned(productIds, wish, forecasts.trained());
    }

    /**
     * All products, by their ids.
     *
     * @throws SuanpanException as above, and {@code IMPOSSIBLE} where no stock is known at all
     */
    public StockPlan planAll(PlanWish wish) {
        return planAll(wish, MOST_ANSWERED);
    }

    StockPlan planAll(PlanWish wish, int most) {
        ServedForecast served = forecasts.trained();
        List<String> ids = new ArrayList<>();
        boolean[] known = {wish.products().stream().anyMatch(it -> it.onHandUnits() != null)};
        products.readAll(
                served.version(),
                served.model().shards(),
                history -> {
                    known[0] |= history.stock() != null;
                    ids.add(history.id());
                });
        if (!known[0]) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The stock of no product is known, so nothing can be planned.",
                    "Import counts into the table stock (product_id, warehouse_id, counted_at,"
                            + " on_hand, on_order) and train, or send onHandUnits of products.");
        }
        requireAtMost(most, ids.size());
        return planned(ids.stream().sorted().toList(), wish, served);
    }

    StockPlan planned(List<String> ids, PlanWish wish, ServedForecast served) {
        requireAtMost(MOST_PRODUCTS, ids.size());
        return new PlanMaking(served, wish, id -> forecasts.history(id, served)).plan(ids);
    }

    private static void requireAtMost(int most, int asked) {
        if (asked > most) {
            throw new SuanpanException(
                    ErrorCode.TOO_LARGE,
                    "%,d products are more than one plan answers for.".formatted(asked),
                    most == MOST_ANSWERED
                            ? "Name at most %,d, or use the batch action plan or plan-all."
                                    .formatted(most)
                            : "Plan them by several lists of at most %,d.".formatted(most));
        }
    }
}
