package io.suanpan.customers.training;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.CustomerModel;
import io.suanpan.learning.BinaryEvaluation;
import io.suanpan.learning.BinaryTrainer;
import io.suanpan.learning.LabelledRows;
import io.suanpan.store.training.TrainingProgress;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;

/**
 * How well who buys next can be told at a date, from what was known before it alone: the model
 * learns from earlier as-of dates whose label windows ended before the date, and every choice is
 * made inside those rows.
 */
public final class PropensityBenchmark {
    private final TrainingSettings settings;
    private final List<BinaryTrainer> candidates;
    private final TrainingProgress progress;

    public PropensityBenchmark(TrainingSettings settings, TrainingProgress progress) {
        this(settings, CustomerCandidates.defaults(), progress);
    }

    public PropensityBenchmark(
            TrainingSettings settings, List<BinaryTrainer> candidates, TrainingProgress progress) {
        this.settings = settings;
        this.candidates = List.copyOf(candidates);
        this.progress = progress;
    }

    /**
     * @param customers with a sale before the date
     * @param positives those of them that bought within the horizon
     * @param algorithm that was chosen
     * @param trainingDates newest first
     * @param evaluation at the date
     */
    public record Result(
            LocalDate asOf,
            int horizonDays,
            int customers,
            int positives,
            String algorithm,
            List<LocalDate> trainingDates,
            long trainingRows,
            double crossValidatedLogLoss,
            BinaryEvaluation evaluation) {}

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} where no earlier date can be learned from, or the
     *     horizon reaches beyond the last date
     */
    public Result run(Connection connection, LocalDate asOf, int horizonDays) {
        FeatureDates dates = new FeatureDates(connection);
        var history = dates.history();
        List<LocalDate> earlier = TrainingPlan.before(asOf, history, horizonDays, settings);
        if (earlier.isEmpty() || asOf.plusDays(horizonDays).isAfter(history.lastDate())) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    """
                    The orders from %s to %s do not hold a training date before %s and a horizon of \
                    %d days after it.\
                    """
                            .formatted(history.firstSale(), history.lastDate(), asOf, horizonDays),
                    "Choose a date further inside, or a shorter horizon.");
        }
        TrainingRows source = new TrainingRows(dates, CustomerModel.PROPENSITY, horizonDays);
        LabelledRows rows = source.at(earlier, _ -> true);
        TrainingRows.requireEnough(rows, "training data", settings.leastRows());
        ChosenModel choice =
                CandidateTraining.choose(rows, candidates, settings, "propensity", progress);
        LabelledRows test = source.at(List.of(asOf), _ -> true);
        return new Result(
                asOf,
                horizonDays,
                test.rowCount(),
                test.positives(),
                choice.algorithm(),
                earlier,
                rows.rowCount(),
                choice.outOfFold().logLoss(),
                Predictions.evaluate(choice.model(), test));
    }
}
