package io.suanpan.customers.training;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.ValueOver;
import io.suanpan.customers.ValueTerms;
import io.suanpan.customers.training.value.LaterPurchases;
import io.suanpan.customers.training.value.PurchaseSource;
import io.suanpan.customers.training.value.ValueEvaluation;
import io.suanpan.customers.training.value.ValueModel;
import io.suanpan.store.training.TrainingProgress;
import io.suanpan.tables.features.CustomerFeatures;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How well what customers will buy can be told at a date, from what was known before it alone: the
 * value model learns from earlier dates whose horizons ended before the date.
 */
public final class ValueOutlook {
    private final TrainingSettings settings;
    private final TrainingProgress progress;

    public ValueOutlook(TrainingSettings settings, TrainingProgress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * @param expectedRepeatDays days with an order expected of the customers known at the date
     * @param plainExpectedRepeatDays the same without the season
     * @param actualRepeatDays that came
     * @param algorithm which tellers have a say in the value
     * @param evaluation of the values at the date, by the money that was kept
     * @param soldEvaluation the same by the money of the sales, what was sent back included
     * @param coverage by days: how many customers brought what lies in their interval, over the
     *     horizon and over a third of it, told from the published figures
     */
    public record Result(
            double expectedRepeatDays,
            double plainExpectedRepeatDays,
            double actualRepeatDays,
            boolean seasonal,
            String algorithm,
            List<Double> weights,
            ValueEvaluation evaluation,
            ValueEvaluation soldEvaluation,
            SortedMap<Integer, Double> coverage) {}

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} where no earlier date can be learned from
     */
    public Result run(Connection connection, LocalDate asOf, int horizonDays) {
        FeatureDates dates = new FeatureDates(connection);
        List<LocalDate> earlier = TrainingPlan.before(asOf, dates.history(), horizonDays, settings);
        if (earlier.isEmpty()) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "There is no date before " + asOf + " to learn the value from.",
                    "Choose a later date, or a shorter horizon.");
        }
        List<ValueMoment> moments = ValueMoment.learnedFrom(dates, earlier, horizonDays);
        var learned = new ValueLearner(settings, progress).learn(moments, horizonDays, _ -> true);
        ValueMoment test = ValueMoment.with(dates, asOf, horizonDays);
        ValueTellers told = ValueTellers.of(learned.model(), CustomerFeatures.docs(), test);
        return new Result(
                test.forecast(learned.model().seasonal()).totalDays(),
                test.plain().totalDays(),
                test.daysThatCame(),
                learned.model().seasonal(),
                learned.algorithm(),
                learned.model().weights(),
                told.evaluate(test, _ -> true),
                told.evaluateSold(test, _ -> true),
                coverage(connection, asOf, test, learned.model()));
    }

    private static SortedMap<Integer, Double> coverage(
            Connection connection, LocalDate asOf, ValueMoment test, ValueModel model) {
        var figures = ValueFigures.of(model, CustomerFeatures.docs(), "", test);
        SortedMap<Integer, Double> coverage = new TreeMap<>();
        for (int days : List.of(Math.max(1, model.horizonDays() / 3), model.horizonDays())) {
            var came = new PurchaseSource(connection).after(asOf, days);
            int inside = 0;
            for (int i = 0; i < test.customers(); i++) {
                ValueOver told = figures.over(i, new ValueTerms(days, 0));
                long money = came.getOrDefault(test.ids().get(i), LaterPurchases.NONE).keptMinor();
                inside += money >= told.lowMinor() && money <= told.highMinor() ? 1 : 0;
            }
            coverage.put(days, (double) inside / test.customers());
        }
        return coverage;
    }
}
