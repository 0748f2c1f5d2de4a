package io.suanpan.forecasting.training;

import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.methods.ForecastMethods;
import io.suanpan.forecasting.products.ForecastModel;
import io.suanpan.forecasting.products.ProductHistory;
import io.suanpan.store.shards.IdHash;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Tries ways to forecast on weeks that they have not seen: as if each product had only its sales
 * before, cleaned as they would have been then. All cores work; the figures do not depend on how
 * many there are.
 */
final class ForecastTrial {
    /** What every method has to beat: the newest week goes on. */
    private static final String BASELINE = "seasonal-naive";

    private static final List<Double> SPREADS = List.of(0.55, 0.7, 0.85, 1.0, 1.2, 1.4, 1.7, 2.0);

    private final List<ProductHistory> sample;
    private final ForecastSettings settings;

    private ForecastTrial(List<ProductHistory> sample, ForecastSettings settings) {
        this.sample = sample;
        this.settings = settings;
    }

    /** On as many products as the settings say, the same ones whoever asks. */
    static ForecastTrial on(List<ProductHistory> products, ForecastSettings settings) {
        int least = settings.leastWeeks() + settings.holdOutWeeks();
        List<ProductHistory> sample =
                products.stream()
                        .filter(it -> it.sales().weeks() >= least)
                        .sorted(
                                Comparator.comparingInt((ProductHistory it) -> IdHash.of(it.id()))
                                        .thenComparing(ProductHistory::id))
                        .limit(settings.judgedProducts())
                        .toList();
        return new ForecastTrial(sample, settings);
    }

    /** How many products it has. */
    int products() {
        return sample.size();
    }

    /**
     * The spread of the least pinball loss over hold-outs before the last; 1 where the histories
     * are too short for one.
     */
    double spread(String method) {
        List<TrialForecast> forecasts =
                IntStream.rangeClosed(1, settings.spreadOrigins())
                        .mapToObj(earlier -> forecasts(method, earlier))
                        .flatMap(List::stream)
                        .toList();
        double best = 1;
        double least = judge(forecasts, best).pinball();
        for (double spread : SPREADS) {
            double loss = judge(forecasts, spread).pinball();
            if (loss < least) {
                least = loss;
                best = spread;
            }
        }
        return best;
    }

    /** Metrics of the last hold-out, those of the baseline, and how much was judged. */
    Map<String, Double> metrics(ForecastModel model) {
        HoldOutScores scores = judge(forecasts(model.method(), 0), model.spread());
        Map<String, Double> metrics = new TreeMap<>(scores.metrics());
        metrics.put("products", (double) scores.products());
        metrics.put("weeks", (double) scores.weeks());
        metrics.put("censoredWeeks", (double) scores.censored());
        Map<String, Double> baseline = judge(forecasts(BASELINE, 0), 1).metrics();
        for (String name : List.of("smape", "mase", "rmsse", "pinball")) {
            metrics.put(
                    "baseline" + Character.toUpperCase(name.charAt(0)) + name.substring(1),
                    baseline.get(name));
        }
        metrics.values().removeIf(it -> it.isNaN());
        return metrics;
    }

    private static HoldOutScores judge(List<TrialForecast> forecasts, double spread) {
        HoldOutScores scores = new HoldOutScores();
        forecasts.forEach(it -> scores.add(it, spread));
        return scores;
    }

    /**
     * Of the products that are old enough.
     *
     * @param earlier hold-outs before the last; 0 for the last
     */
    private List<TrialForecast> forecasts(String name, int earlier) {
        ForecastMethod method = ForecastMethods.named(name);
        int back = earlier * settings.holdOutWeeks();
        int least = settings.leastWeeks() + settings.holdOutWeeks() + back;
        return sample.parallelStream()
                .filter(it -> it.sales().weeks() >= least)
                .map(it ->
                        TrialForecast.of(
                                it.id(),
                                it.sales().first(it.sales().weeks() - back),
                                method,
                                settings.holdOutWeeks()))
                .toList();
    }
}
