package io.suanpan.customers.training;

import io.suanpan.core.CodeVersion;
import io.suanpan.core.DataIdentity;
import io.suanpan.core.ModelCard;
import io.suanpan.customers.CardKeys;
import io.suanpan.customers.Percentiles;
import io.suanpan.customers.training.value.ValueEvaluation;
import io.suanpan.customers.training.value.ValueModel;
import io.suanpan.store.training.ModelRuns;
import io.suanpan.store.training.TrainingProgress;
import io.suanpan.tables.features.CustomerFeatures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Makes one version of {@code value}, judges versions on a hold-out, and tells what they say. */
final class ValueTraining {
    /** A percent: as fine as a page shows a distribution. */
    private static final int QUANTILE_STEPS = 100;

    private final TrainingSettings settings;
    private final TrainingProgress progress;

    /** A card to publish with the model it describes. */
    record Candidate(ModelCard card, ValueModel model) {}

    ValueTraining(TrainingSettings settings, TrainingProgress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    Candidate train(ShopView shop, String run, Instant trainedAt) {
        FeatureDates dates = shop.dates();
        int horizonDays = settings.valueHorizonDays();
        progress.progress("value: reading the shop's history", 0);
        TrainingPlan plan = TrainingPlan.of(dates.history(), horizonDays, settings);
        List<ValueMoment> moments =
                ValueMoment.learnedFrom(dates, plan.trainingDates(), horizonDays);
        var learned =
                new ValueLearner(settings, progress)
                        .learn(moments, horizonDays, TrainingRows.learnedFrom(plan.holdOut()));
        ValueMoment holdOut = ValueMoment.with(dates, plan.holdOutDate(), horizonDays);
        ValueTellers told = ValueTellers.of(learned.model(), CustomerFeatures.docs(), holdOut);
        ValueEvaluation evaluation = told.evaluate(holdOut, TrainingRows.judgedBy(plan.holdOut()));
        Map<String, Double> metrics = new TreeMap<>(learned.metrics());
        metrics.putAll(evaluation.metrics());
        metrics.putAll(orderDays(holdOut, learned.model().seasonal()));
        metrics.put("trainingRows", (double) learned.rows().count());
        Map<String, String> parameters = new TreeMap<>(learned.parameters());
        parameters.putAll(protocol(run, plan));
        parameters.put("currency", holdOut.currency());
        Map<String, List<Double>> curves = new TreeMap<>(evaluation.curves());
        curves.put("valueQuantiles", quantiles(shop, learned.model()));
        ModelCard card =
                new ModelCard(
                        ValueModel.NAME,
                        "",
                        learned.algorithm(),
                        trainedAt,
                        CodeVersion.current(),
                        settings.seed(),
                        new DataIdentity(
                                shop.tableCommit(),
                                TrainingRows.sha256(learned.rows().rows()),
                                learned.rows().count(),
                                plan.trainingDates().stream().map(LocalDate::toString).toList()),
                        parameters,
                        metrics,
                        curves,
                        CustomerFeatures.docs(),
                        "");
        return new Candidate(card, learned.model());
    }

    private Map<String, String> protocol(String run, TrainingPlan plan) {
        return Map.of(
                ModelRuns.RUN,
                run,
                CardKeys.HORIZON_DAYS,
                Integer.toString(plan.horizonDays()),
                CardKeys.HOLD_OUT_DATE,
                plan.holdOutDate().toString(),
                CardKeys.HOLD_OUT,
                plan.holdOut().name(),
                "folds",
                Integer.toString(settings.folds()),
                "stepDays",
                Integer.toString(settings.stepDays()));
    }

    /** Of all customers known at the date, also where only some of them judge the values. */
    private static Map<String, Double> orderDays(ValueMoment holdOut, boolean seasonal) {
        return Map.of(
                "expectedRepeatDays", holdOut.forecast(seasonal).totalDays(),
                "plainExpectedRepeatDays", holdOut.plain().totalDays(),
                "actualRepeatDays", holdOut.daysThatCame());
    }

    /** How the values of all customers are spread, in major units. */
    private static List<Double> quantiles(ShopView shop, ValueModel model) {
        ValueMoment latest = ValueMoment.latest(shop.dates(), model.horizonDays());
        double[] values = ValueTellers.of(model, CustomerFeatures.docs(), latest).values();
        return Percentiles.quantiles(values, QUANTILE_STEPS).stream()
                .map(value -> value / latest.minorUnits())
                .toList();
    }

    /**
     * What a version says on the hold-out of a card, which may be another version's.
     *
     * @param holdOut the card whose hold-out judges
     */
    Map<String, Double> metrics(ShopView shop, ModelCard holdOut, ModelCard card, byte[] model) {
        Map<String, String> parameters = holdOut.parameters();
        int horizonDays = Integer.parseInt(parameters.getOrDefault(CardKeys.HORIZON_DAYS, "0"));
        LocalDate date = LocalDate.parse(parameters.getOrDefault(CardKeys.HOLD_OUT_DATE, ""));
        HoldOut kind = HoldOut.valueOf(parameters.getOrDefault(CardKeys.HOLD_OUT, ""));
        Predicate<String> judges = TrainingRows.judgedBy(kind);
        ValueMoment moment = ValueMoment.with(shop.dates(), date, horizonDays);
        return ValueTellers.of(ValueModel.read(model), card.features(), moment)
                .evaluate(moment, judges)
                .metrics();
    }

    /** What a version says of all customers as of the day after the last order or event. */
    ValueFigures figures(ShopView shop, ModelCard card, byte[] bytes) {
        ValueModel model = ValueModel.read(bytes);
        return ValueFigures.of(
                model,
                card.features(),
                card.version(),
                ValueMoment.latest(shop.dates(), model.horizonDays()));
    }
}
