package io.suanpan.customers.training;

import io.suanpan.core.FeatureDoc;
import io.suanpan.customers.SnapshotValue;
import io.suanpan.customers.ValueHorizons;
import io.suanpan.customers.ValueOver;
import io.suanpan.customers.ValueTerms;
import io.suanpan.customers.training.value.PurchaseForecast;
import io.suanpan.customers.training.value.ValueModel;
import io.suanpan.customers.value.PurchaseHistory;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The rows of a feature snapshot with what a value model says of each customer behind the features.
 */
final class ValueFigures {
    private final ValueMoment moment;
    private final PurchaseForecast forecast;
    private final ValueTellers told;
    private final SnapshotValue note;

    private ValueFigures(
            ValueMoment moment, PurchaseForecast forecast, ValueTellers told, SnapshotValue note) {
        this.moment = moment;
        this.forecast = forecast;
        this.told = told;
        this.note = note;
    }

    /**
     * @param inputs the features that the model learned from
     * @param version of the model
     */
    static ValueFigures of(
            ValueModel model, List<FeatureDoc> inputs, String version, ValueMoment moment) {
        PurchaseForecast forecast = moment.forecast(model.seasonal());
        var horizons =
                new ValueHorizons(
                        forecast.purchases().family().familyName(),
                        forecast.purchases().values(),
                        forecast.season().ahead(ValueHorizons.YEAR_DAYS),
                        model.spreads());
        return new ValueFigures(
                moment,
                forecast,
                ValueTellers.of(model, inputs, moment),
                new SnapshotValue(version, model.horizonDays(), moment.currency(), horizons));
    }

    /** What is told of a customer over other terms, from what is published alone. */
    ValueOver over(int customer, ValueTerms terms) {
        double[] row = row(customer);
        int from = moment.features().width();
        return ValueOver.of(
                note,
                Objects.requireNonNull(note.horizons()),
                figure -> (float) row[from + figure],
                terms);
    }

    SnapshotValue note() {
        return note;
    }

    double[] row(int customer) {
        int width = moment.features().width();
        double[] row = Arrays.copyOf(moment.features().row(customer), width + SnapshotValue.WIDTH);
        row[width + SnapshotValue.EXPECTED] = told.value(customer);
        row[width + SnapshotValue.LOW] = told.low(customer);
        row[width + SnapshotValue.HIGH] = told.high(customer);
        row[width + SnapshotValue.ALIVE] = forecast.aliveProbability(customer);
        row[width + SnapshotValue.ORDERS] = forecast.expectedDays(customer);
        PurchaseHistory history = forecast.history(customer);
        row[width + SnapshotValue.REPEATS] = history.repeats();
        row[width + SnapshotValue.RECENCY] = history.recency();
        row[width + SnapshotValue.AGE] = history.age();
        row[width + SnapshotValue.TENTH] = told.tenth(customer);
        return row;
    }
}
