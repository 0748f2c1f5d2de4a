package io.suanpan.customers.training;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.training.value.ValueEvaluation;
import io.suanpan.tables.features.CustomerFeatures;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;

/**
 * How well what customers will buy can be told at a date, from what was known before it alone: the
 * value model learns from earlier dates whose horizons ended before the date.
 */
public final class ValueOutlook {
    private final TrainingSettings settings;
    private final ProgressListener progress;

    public ValueOutlook(TrainingSettings settings, ProgressListener progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * @param expectedRepeatDays days with an order expected of the customers known at the date
     * @param plainExpectedRepeatDays the same without the season
     * @param actualRepeatDays that came
     * @param algorithm which tellers have a say in the value
     * @param evaluation of the values at the date
     */
    public record Result(
            double expectedRepeatDays,
            double plainExpectedRepeatDays,
            double actualRepeatDays,
            boolean seasonal,
            String algorithm,
            List<Double> weights,
            ValueEvaluation evaluation) {}

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
        List<ValueMoment> moments =
                earlier.stream().map(date -> ValueMoment.with(dates, date, horizonDays)).toList();
        var learned = new ValueLearner(settings, progress).learn(moments, horizonDays, _ -> true);
        ValueMoment test = ValueMoment.with(dates, asOf, horizonDays);
        return new Result(
                test.forecast(learned.model().seasonal()).totalDays(),
                test.plain().totalDays(),
                test.daysThatCame(),
                learned.model().seasonal(),
                learned.algorithm(),
                learned.model().weights(),
                ValueTellers.of(learned.model(), CustomerFeatures.docs(), test)
                        .evaluate(test, _ -> true));
    }
}
