package io.suanpan.customers.training;

import io.suanpan.customers.SnapshotValue;
import io.suanpan.customers.training.value.PurchaseForecast;
import java.util.Arrays;

/**
 * The rows of a feature snapshot with what a value model says of each customer behind the features.
 */
final class ValueFigures {
    private final ValueMoment moment;
    private final PurchaseForecast forecast;
    private final ValueTellers told;
    private final SnapshotValue note;

    ValueFigures(
            ValueMoment moment, PurchaseForecast forecast, ValueTellers told, SnapshotValue note) {
        this.moment = moment;
        this.forecast = forecast;
        this.told = told;
        this.note = note;
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
        return row;
    }
}
