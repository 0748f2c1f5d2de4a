package io.suanpan.customers.training;

import io.suanpan.core.CodeVersion;
import io.suanpan.core.DataIdentity;
import io.suanpan.core.ModelCard;
import io.suanpan.customers.CardKeys;
import io.suanpan.customers.CustomerModel;
import io.suanpan.customers.Percentiles;
import io.suanpan.learning.BinaryEvaluation;
import io.suanpan.learning.BinaryTrainer;
import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.ModelSelection;
import io.suanpan.learning.ModelSelectionOptions;
import io.suanpan.learning.SelectionProgress;
import io.suanpan.learning.report.ModelReport;
import io.suanpan.learning.report.ReportBuilder;
import io.suanpan.learning.report.ReportOptions;
import io.suanpan.learning.search.ModelSearch;
import io.suanpan.learning.search.SearchJournal;
import io.suanpan.store.training.ModelRuns;
import io.suanpan.store.training.TrainingProgress;
import io.suanpan.tables.features.CustomerFeatures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Makes one version of one model: rows, choice of the algorithm, hold-out metrics, card. */
final class CandidateTraining {
    private final ShopView shop;
    private final FeatureDates dates;
    private final TrainingSettings settings;
    private final List<BinaryTrainer> candidates;
    private final ReportOptions report;
    private final TrainingProgress progress;

    /** A card to publish with the model it describes and how good that is. */
    record Candidate(ModelCard card, ChosenModel choice, ModelReport report) {}

    CandidateTraining(
            ShopView shop,
            TrainingSettings settings,
            List<BinaryTrainer> candidates,
            ReportOptions report,
            TrainingProgress progress) {
        this.shop = shop;
        this.dates = shop.dates();
        this.settings = settings;
        this.candidates = candidates;
        this.report = report;
        this.progress = progress;
    }

    Candidate train(CustomerModel model, String run, Instant trainedAt) {
        String name = model.modelName();
        int horizonDays = settings.horizonDays(model);
        progress.progress(name + ": reading the shop's history", 0);
        TrainingPlan plan = TrainingPlan.of(dates.history(), horizonDays, settings);
        TrainingRows source = new TrainingRows(dates, model, horizonDays);
        LabelledRows rows = source.training(plan);
        TrainingRows.requireEnough(rows, "training data of " + name, settings.leastRows());
        var identified = source.holdOutWithIds(plan.holdOutDate(), plan.holdOut());
        LabelledRows holdOut = identified.rows();
        TrainingRows.requireEnough(holdOut, "hold-out of " + name, settings.leastRows());
        ChosenModel choice = choose(rows, candidates, settings, name, progress);
        BinaryEvaluation evaluation = Predictions.evaluate(choice.model(), holdOut);
        ModelCard card = card(name, run, trainedAt, plan, rows, choice, evaluation);
        progress.progress(name + ": what it relies on", 1);
        return new Candidate(card, choice, report(choice, plan, rows, identified));
    }

    private ModelReport report(
            ChosenModel choice,
            TrainingPlan plan,
            LabelledRows rows,
            TrainingRows.Identified holdOut) {
        var latest = dates.latest();
        var now =
                new ReportBuilder.Now(
                        latest.asOf(),
                        () -> IntStream.range(0, latest.rows()).mapToObj(latest::row).iterator());
        return new ReportBuilder(choice.model(), CustomerFeatures.docs(), report)
                .build(
                        rows,
                        holdOut.rows(),
                        dates.attributes(plan.holdOutDate()).groupings(holdOut.customerIds()),
                        now);
    }

    static ChosenModel choose(
            LabelledRows rows,
            List<BinaryTrainer> candidates,
            TrainingSettings settings,
            String name,
            TrainingProgress progress) {
        SelectionProgress heard =
                (done, total, what) -> progress.progress(name + ": " + what, (double) done / total);
        return switch (settings.search()) {
            case QUICK -> {
                var options = ModelSelectionOptions.defaults().withFolds(settings.folds());
                var selection = new ModelSelection(options, heard);
                yield ChosenModel.of(selection.choose(rows, candidates, settings.seed()));
            }
            case THOROUGH -> {
                var search =
                        new ModelSearch(CustomerSpace.options(settings), heard, SearchJournal.NONE);
                List<Integer> numeric = Collections.nCopies(rows.featureCount(), 0);
                yield ChosenModel.of(
                        search.search(
                                rows,
                                numeric,
                                CustomerSpace.candidates(candidates),
                                settings.seed()));
            }
        };
    }

    private ModelCard card(
            String name,
            String run,
            Instant trainedAt,
            TrainingPlan plan,
            LabelledRows rows,
            ChosenModel choice,
            BinaryEvaluation evaluation) {
        return new ModelCard(
                name,
                "",
                choice.algorithm(),
                trainedAt,
                CodeVersion.current(),
                settings.seed(),
                new DataIdentity(
                        shop.tableCommit(),
                        TrainingRows.sha256(rows),
                        rows.rowCount(),
                        plan.trainingDates().stream().map(LocalDate::toString).toList()),
                parameters(run, plan, choice),
                metrics(rows, choice, evaluation),
                curves(choice, evaluation),
                CustomerFeatures.docs(),
                "");
    }

    private Map<String, String> parameters(String run, TrainingPlan plan, ChosenModel choice) {
        Map<String, String> parameters = new TreeMap<>(choice.parameters());
        parameters.put(ModelRuns.RUN, run);
        parameters.put(CardKeys.HORIZON_DAYS, Integer.toString(plan.horizonDays()));
        parameters.put(CardKeys.HOLD_OUT_DATE, plan.holdOutDate().toString());
        parameters.put(CardKeys.HOLD_OUT, plan.holdOut().name());
        parameters.put("folds", Integer.toString(settings.folds()));
        parameters.put("stepDays", Integer.toString(settings.stepDays()));
        return parameters;
    }

    private static Map<String, Double> metrics(
            LabelledRows rows, ChosenModel choice, BinaryEvaluation evaluation) {
        Map<String, Double> metrics = new HashMap<>(evaluation.metrics());
        metrics.put("trainingRows", (double) rows.rowCount());
        metrics.put("trainingPositives", (double) rows.positives());
        metrics.put("crossValidatedAuc", choice.outOfFold().auc());
        metrics.put("crossValidatedLogLoss", choice.outOfFold().logLoss());
        return metrics;
    }

    private Map<String, List<Double>> curves(ChosenModel choice, BinaryEvaluation evaluation) {
        Map<String, List<Double>> curves = new HashMap<>(evaluation.curves());
        double[] scores = Predictions.all(choice.model(), dates.latest());
        curves.put(
                CardKeys.SCORE_QUANTILES, Percentiles.quantiles(scores, CardKeys.QUANTILE_STEPS));
        return curves;
    }
}
