package io.suanpan.forecasting.products;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.ModelCard;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.SamplePaths;
import io.suanpan.forecasting.methods.ForecastMethods;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A version in use, ready to answer from histories. Immutable. */
final class ServedForecast {
    /** Metrics of the card that explanations name. */
    static final String COVERAGE_80 = "coverage80";

    static final String JUDGED = "products";

    private static final double WEEK = 7;
    private static final double PERCENT = 100;

    private final ForecastModel model;
    private final ForecastMethod method;
    private final ModelCard card;

    private ServedForecast(ForecastModel model, ForecastMethod method, ModelCard card) {
        this.model = model;
        this.method = method;
        this.card = card;
    }

    /**
     * @throws SuanpanException {@code INTERNAL} where this code does not know the method
     */
    static ServedForecast decode(ModelCard card, byte[] bytes) {
        ForecastModel model = ForecastModel.read(bytes);
        if (!ForecastMethods.names().contains(model.method())) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The forecast %s was made by the method %s, which this release lacks."
                            .formatted(card.version(), model.method()),
                    "Roll back to another version, or train the forecast again.");
        }
        return new ServedForecast(model, ForecastMethods.named(model.method()), card);
    }

    ForecastModel model() {
        return model;
    }

    String version() {
        return card.version();
    }

    ProductDemand demand(ProductHistory history, int weeks) {
        return ProductDemand.of(history, model, method, weeks, ProductDemand.PATHS);
    }

    /** Futures for a plan. */
    SamplePaths plannable(ProductHistory history, int weeks) {
        return ProductDemand.of(history, model, method, weeks, ProductDemand.PLAN_PATHS).paths();
    }

    /**
     * @param withHistory whether what sold so far is part of it
     */
    ProductForecast forecast(ProductHistory history, ForecastWish wish, boolean withHistory) {
        ProductDemand demand = demand(history, wish.weeks());
        return new ProductForecast(
                history.id(),
                history.product().name(),
                history.product().category(),
                model.asOf(),
                card.version(),
                model.method(),
                wish.weeks(),
                wish.level(),
                weeks(demand, history.stock(), wish),
                total(demand, wish),
                explanation(demand),
                demand.sales().treated(),
                outlook(demand, history.stock()),
                withHistory ? PastSales.of(history.sales()) : null);
    }

    private List<WeekForecast> weeks(
            ProductDemand demand, @Nullable StockCount stock, ForecastWish wish) {
        List<WeekForecast> weeks = new ArrayList<>(wish.weeks());
        double[] outShares = stock == null ? null : outShares(demand, stock);
        for (int week = 0; week < wish.weeks(); week++) {
            weeks.add(
                    new WeekForecast(
                            model.asOf().plusWeeks(week),
                            Rounded.three(demand.mean(week)),
                            (long) demand.paths().quantile(week, wish.lowProbability()),
                            (long) demand.paths().quantile(week, wish.highProbability()),
                            outShares == null ? null : Rounded.three(outShares[week])));
        }
        return weeks;
    }

    private static Expected total(ProductDemand demand, ForecastWish wish) {
        double mean = 0;
        for (int week = 0; week < demand.weeks(); week++) {
            mean += demand.mean(week);
        }
        return new Expected(
                Rounded.three(mean),
                (long) demand.paths().sumQuantile(0, demand.weeks(), wish.lowProbability()),
                (long) demand.paths().sumQuantile(0, demand.weeks(), wish.highProbability()));
    }

    /** Share of the futures in which the stock is used up by the end of each week. */
    private double[] outShares(ProductDemand demand, StockCount stock) {
        double[] shares = new double[demand.weeks()];
        for (int path = 0; path < demand.paths().count(); path++) {
            double sold = 0;
            for (int week = 0; week < shares.length; week++) {
                sold += open(week, stock) * demand.paths().value(path, week);
                shares[week] += sold > 0 && sold >= stock.onHand() ? 1 : 0;
            }
        }
        for (int week = 0; week < shares.length; week++) {
            shares[week] /= demand.paths().count();
            shares[week] = stock.onHand() == 0 ? 1 : shares[week];
        }
        return shares;
    }

    /** Share of a week that lies after the count: what was sold before it has left the stock. */
    private double open(int week, StockCount stock) {
        LocalDate start = model.asOf().plusWeeks(week);
        long before = ChronoUnit.DAYS.between(start, stock.countedOn().plusDays(1));
        return 1 - Math.clamp(before / WEEK, 0, 1);
    }

    private @Nullable StockOutlook outlook(ProductDemand demand, @Nullable StockCount stock) {
        return stock == null
                ? null
                : new StockOutlook(
                        stock.countedOn(),
                        stock.onHand(),
                        stock.onOrder(),
                        lastsUntil(demand, stock));
    }

    private @Nullable LocalDate lastsUntil(ProductDemand demand, StockCount stock) {
        double left = stock.onHand();
        if (left == 0) {
            return stock.countedOn().plusDays(1);
        }
        for (int week = 0; week < demand.weeks(); week++) {
            double open = open(week, stock);
            double sells = open * demand.mean(week);
            if (sells > 0 && sells >= left) {
                double days = WEEK * (1 - open) + WEEK * open * left / sells;
                return model.asOf().plusWeeks(week).plusDays((long) Math.ceil(days));
            }
            left -= sells;
        }
        return null;
    }

    private String explanation(ProductDemand demand) {
        int weeks = demand.sales().series().length();
        String made =
                "%s, from %d %s of sales%s%s."
                        .formatted(
                                demand.form(),
                                weeks,
                                weeks == 1 ? "week" : "weeks",
                                treated(demand),
                                borrowed(demand));
        Double coverage = card.metrics().get(COVERAGE_80);
        Double judged = card.metrics().get(JUDGED);
        if (coverage == null || judged == null) {
            return made;
        }
        return String.format(
                Locale.ROOT,
                "%s Tried on the last weeks of %.0f products, which it had not seen, its bounds of"
                        + " 80 %% held %.0f %% of them.",
                made,
                judged,
                PERCENT * coverage);
    }

    private static String borrowed(ProductDemand demand) {
        return demand.borrowed().isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", and from %d weeks more at the %.1f that like products sell, as it is"
                                + " new",
                        CategoryLevels.BORROWED_WEEKS,
                        demand.borrowed().getAsDouble());
    }

    private static String treated(ProductDemand demand) {
        List<Treatment> treated = demand.sales().treated();
        long out = treated.stream().filter(it -> it.kind().equals(Treatment.STOCK_OUT)).count();
        long cut = treated.size() - out;
        StringBuilder text = new StringBuilder();
        if (out > 0) {
            text.append(", with what would have sold in ")
                    .append(out)
                    .append(out == 1 ? " week" : " weeks")
                    .append(" out of stock");
        }
        if (cut > 0) {
            text.append(out > 0 ? " and " : ", with ")
                    .append(cut)
                    .append(cut == 1 ? " week" : " weeks")
                    .append(" far above what sells otherwise cut");
        }
        return text.toString();
    }
}
