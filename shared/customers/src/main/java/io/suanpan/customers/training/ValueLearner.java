package io.suanpan.customers.training;

import io.suanpan.customers.ValueSpread;
import io.suanpan.customers.training.value.PurchaseForecast;
import io.suanpan.customers.training.value.ValueModel;
import io.suanpan.customers.training.value.ValuePool;
import io.suanpan.learning.GradientBoostingOptions;
import io.suanpan.learning.TwoPartModel;
import io.suanpan.learning.TwoPartTrainer;
import io.suanpan.store.training.TrainingProgress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Learns a {@link ValueModel} from several dates and what came after each. What each row is told by
 * the learned model comes from a model that has not seen its customer (folds by customer), so that
 * the tellers can be compared on equal terms; the weights are those of the best ranking.
 */
final class ValueLearner {
    /**
     * Trees of the two parts: as shallow and as heavily restrained as those of the other customer
     * models, for the same reasons; a hundred rounds, where the folds of the real shop's spring are
     * flat.
     */
    private static final TwoPartTrainer BOOSTING = new TwoPartTrainer(options(2), options(3), 3);

    /**
     * The season stays unless the earlier dates speak clearly against it: where the history is
     * shorter than a year their horizons lie in weeks that no past has seen, so that they cannot
     * speak for it.
     */
    private static final double CLEARLY_WORSE = 0.05;

    private static final double LEAST_LEVEL = 0.5;
    private static final double MOST_LEVEL = 2;

    private final TrainingSettings settings;
    private final TrainingProgress progress;

    ValueLearner(TrainingSettings settings, TrainingProgress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * @param algorithm which of the tellers have a say
     * @param parameters for the card
     * @param metrics of the rows that were learned from, out of fold
     */
    record Learned(
            ValueModel model,
            String algorithm,
            Map<String, String> parameters,
            Map<String, Double> metrics,
            ValueRows rows) {}

    private static GradientBoostingOptions options(int depth) {
        return new GradientBoostingOptions(100, 0.05, depth, 20, 2, 0.6, 0.5, 256, 1);
    }

    /** What a run depends on beside settings and code. */
    static Map<String, String> identity() {
        return BOOSTING.parameters();
    }

    /**
     * @param moments with what came after each, newest first
     * @param chosen the customers to learn from
     */
    Learned learn(List<ValueMoment> moments, int horizonDays, Predicate<String> chosen) {
        ValueRows rows = ValueRows.of(moments, chosen);
        TrainingRows.requireEnough(rows.rows(), "training data of value", settings.leastRows());
        SeasonTrial season = SeasonTrial.of(moments);
        boolean seasonal = season.seasonalError() <= season.plainError() + CLEARLY_WORSE;
        double[] expected =
                rows.spread(
                        moments.stream()
                                .map(it -> ValueTellers.expected(it.forecast(seasonal)))
                                .toList());
        double[] spent =
                rows.spread(moments.stream().map(it -> ValueTellers.spent(it.features())).toList());
        List<double[]> tellers = List.of(outOfFold(rows), expected, spent);
        ValuePool pool = ValuePool.choose(moments.size(), rows::ofMoment, tellers, rows.came());
        double level =
                Math.clamp(
                        Arrays.stream(rows.came()).sum() / Arrays.stream(expected).sum(),
                        LEAST_LEVEL,
                        MOST_LEVEL);
        List<ValueSpread> spreads =
                spreads(moments, rows, tellers, pool, level, horizonDays, seasonal);
        ValueSpread trained =
                spreads.stream()
                        .filter(spread -> spread.horizonDays() == horizonDays)
                        .findFirst()
                        .orElseThrow();
        List<byte[]> trees = List.of();
        double mean = 1;
        if (pool.weights().getFirst() > 0) {
            progress.progress("value: training the learned part", 0.9);
            TwoPartModel learned = BOOSTING.train(rows.rows(), rows.came(), settings.seed());
            trees = learned.parts();
            mean = learned.mean();
        }
        ValueModel model =
                new ValueModel(
                        horizonDays,
                        seasonal,
                        pool.weights(),
                        level,
                        trained.low(),
                        trained.high(),
                        mean,
                        trees,
                        spreads);
        return new Learned(
                model,
                pool.algorithm(),
                parameters(model, pool, season, moments.getFirst().forecast(seasonal)),
                metrics(model, pool, season),
                rows);
    }

    private double[] outOfFold(ValueRows rows) {
        double[] told = new double[rows.count()];
        for (int fold = 0; fold < settings.folds(); fold++) {
            progress.progress(
                    "value: fold " + (fold + 1) + " of " + settings.folds(),
                    (double) fold / (settings.folds() + 1));
            int of = fold;
            int[] inside = select(rows, row -> fold(rows.id(row)) == of);
            int[] outside = select(rows, row -> fold(rows.id(row)) != of);
            double[] came = rows.came();
            double[] amounts = Arrays.stream(outside).mapToDouble(row -> came[row]).toArray();
            TwoPartModel model =
                    BOOSTING.withRepeats(1)
                            .train(rows.rows().subset(outside), amounts, settings.seed());
            for (int row : inside) {
                told[row] = model.amount(rows.rows().row(row));
            }
        }
        return told;
    }

    private int fold(String id) {
        int hash = id.hashCode() * 0x9E3779B1;
        return Math.floorMod(hash ^ (hash >>> 15), settings.folds());
    }

    private static int[] select(ValueRows rows, java.util.function.IntPredicate which) {
        return java.util.stream.IntStream.range(0, rows.count()).filter(which).toArray();
    }

    private static List<ValueSpread> spreads(
            List<ValueMoment> moments,
            ValueRows rows,
            List<double[]> tellers,
            ValuePool pool,
            double level,
            int horizonDays,
            boolean seasonal) {
        ValueSpreads spreads = new ValueSpreads(horizonDays, seasonal);
        for (int m = 0; m < moments.size(); m++) {
            int moment = m;
            List<double[]> own =
                    tellers.stream().map(teller -> rows.ofMoment(moment, teller)).toList();
            spreads.add(moments.get(m), m, rows, pool.values(own, level));
        }
        return spreads.spreads();
    }

    private static Map<String, String> parameters(
            ValueModel model, ValuePool pool, SeasonTrial season, PurchaseForecast newest) {
        Map<String, String> all = new TreeMap<>(newest.parameters());
        BOOSTING.parameters().forEach((name, value) -> all.put("learned." + name, value));
        List<String> names = ValuePool.TELLERS;
        for (int i = 0; i < names.size(); i++) {
            all.put("weight." + names.get(i), Double.toString(pool.weights().get(i)));
            all.put(
                    "candidate." + i,
                    "%s, out-of-fold Gini %s".formatted(names.get(i), pool.single().get(i)));
        }
        all.put("level", Double.toString(model.level()));
        all.put("seasonal", Boolean.toString(model.seasonal()));
        all.put(
                "season",
                String.format(
                        Locale.ROOT,
                        "mean absolute log error of order days at the training dates: %.4f with,"
                                + " %.4f without",
                        season.seasonalError(),
                        season.plainError()));
        all.put("interval", "80 %: out-of-fold ratios of money to value, by tenths of customers");
        return all;
    }

    private static Map<String, Double> metrics(
            ValueModel model, ValuePool pool, SeasonTrial season) {
        Map<String, Double> all = new TreeMap<>();
        all.put("outOfFoldGini", pool.gini());
        all.put("outOfFoldTopDecileShare", pool.topDecileShare());
        for (int i = 0; i < ValuePool.TELLERS.size(); i++) {
            all.put("outOfFoldGini." + ValuePool.TELLERS.get(i), pool.single().get(i));
        }
        all.put("level", model.level());
        all.put("seasonalError", season.seasonalError());
        all.put("plainError", season.plainError());
        return all;
    }
}
