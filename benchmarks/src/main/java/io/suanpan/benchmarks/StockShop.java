package io.suanpan.benchmarks;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.evaluation.KnownFuture;
import java.util.Arrays;
import java.util.List;

/**
 * A shop's weekly demand, the last weeks of it to be replayed. A product takes part that was sold
 * for {@value #KNOWN_WEEKS} weeks before them: a rule by the mean of so many weeks needs them.
 *
 * @param products all weeks of each, the replayed ones last
 * @param weeks to replay
 */
record StockShop(List<Series> products, int weeks) {
    static final int KNOWN_WEEKS = 8;

    static StockShop of(List<KnownFuture> all, int weeks) {
        List<Series> products =
                all.stream()
                        .map(StockShop::whole)
                        .filter(it -> it.length() >= weeks + KNOWN_WEEKS)
                        .toList();
        if (weeks < 1 || products.isEmpty()) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "No product has " + weeks + " weeks to replay and " + KNOWN_WEEKS + " before.",
                    "Use --weeks of 1 or more, and less than the histories.");
        }
        return new StockShop(products, weeks);
    }

    private static Series whole(KnownFuture one) {
        double[] history = one.history().values();
        double[] future = one.future();
        double[] values = Arrays.copyOf(history, history.length + future.length);
        System.arraycopy(future, 0, values, history.length, future.length);
        return one.history().with(values);
    }

    /** What is known before the replay and in its first weeks, for each product. */
    List<Series> known(int week) {
        return products.stream().map(it -> it.first(it.length() - weeks + week)).toList();
    }

    /** The weeks to replay. */
    List<Series> demand() {
        return products.stream().map(this::last).toList();
    }

    private Series last(Series one) {
        double[] values = one.values();
        return one.with(Arrays.copyOfRange(values, values.length - weeks, values.length));
    }
}
