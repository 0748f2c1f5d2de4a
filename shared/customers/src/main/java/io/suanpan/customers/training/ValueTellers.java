package io.suanpan.customers.training;

import io.suanpan.core.FeatureDoc;
import io.suanpan.customers.training.value.PurchaseForecast;
import io.suanpan.customers.training.value.Ranking;
import io.suanpan.customers.training.value.ValueEvaluation;
import io.suanpan.customers.training.value.ValueModel;
import io.suanpan.learning.TwoPartModel;
import io.suanpan.tables.features.FeatureTable;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What a value model says of all customers of a date, in minor units, in their order. */
final class ValueTellers {
    /** Who sent back as much as was bought counts as one who bought a twentieth of an order. */
    private static final double LEAST_SPENT = 0.05;

    private final double[] value;
    private final double[] low;
    private final double[] high;
    private final int[] tenths;

    private ValueTellers(double[] value, double[] low, double[] high, int[] tenths) {
        this.value = value;
        this.tenths = tenths;
        this.low = low;
        this.high = high;
    }

    /**
     * @param inputs the features that the model learned from; found in the moment's by name
     */
    static ValueTellers of(ValueModel model, List<FeatureDoc> inputs, ValueMoment moment) {
        double[] learned =
                model.usesLearned()
                        ? learned(model.learnedModel(), inputs, moment.features())
                        : new double[moment.customers()];
        double[] value =
                model.values(
                        List.of(
                                learned,
                                expected(moment.forecast(model.seasonal())),
                                spent(moment.features())));
        double[] low = new double[value.length];
        double[] high = new double[value.length];
        int[] tenths = new int[value.length];
        Ranking ranking = Ranking.of(value);
        for (int rank = 0; rank < value.length; rank++) {
            int customer = ranking.at(rank);
            int tenth = ranking.tenth(rank);
            tenths[customer] = tenth;
            low[customer] = value[customer] * model.low().get(tenth);
            high[customer] = value[customer] * model.high().get(tenth);
        }
        return new ValueTellers(value, low, high, tenths);
    }

    /** Money that the purchase models expect of each customer. */
    static double[] expected(PurchaseForecast forecast) {
        return IntStream.range(0, forecast.customers())
                .mapToDouble(forecast::expectedMinor)
                .toArray();
    }

    /** Money spent so far less returns, in median orders. */
    static double[] spent(FeatureTable features) {
        int net = features.features().stream().map(FeatureDoc::name).toList().indexOf("money_net");
        return IntStream.range(0, features.rows())
                .mapToDouble(row -> Math.max(LEAST_SPENT, features.value(row, net)))
                .toArray();
    }

    private static double[] learned(
            TwoPartModel model, List<FeatureDoc> inputs, FeatureTable features) {
        List<String> names = features.features().stream().map(FeatureDoc::name).toList();
        int[] columns = inputs.stream().mapToInt(doc -> names.indexOf(doc.name())).toArray();
        double[] amounts = new double[features.rows()];
        double[] x = new double[columns.length];
        for (int row = 0; row < amounts.length; row++) {
            for (int i = 0; i < x.length; i++) {
                x[i] = columns[i] < 0 ? Double.NaN : features.value(row, columns[i]);
            }
            amounts[row] = model.amount(x);
        }
        return amounts;
    }

    double value(int customer) {
        return value[customer];
    }

    double low(int customer) {
        return low[customer];
    }

    double high(int customer) {
        return high[customer];
    }

    /** The tenth of the customers that the customer is in by value, 0 the largest. */
    int tenth(int customer) {
        return tenths[customer];
    }

    double[] values() {
        return value.clone();
    }

    /** Against what came of the chosen customers of the same moment, and was kept. */
    ValueEvaluation evaluate(ValueMoment moment, Predicate<String> chosen) {
        return evaluate(moment, moment.came(), chosen);
    }

    /** Against what was sold to them, what was sent back included. */
    ValueEvaluation evaluateSold(ValueMoment moment, Predicate<String> chosen) {
        return evaluate(moment, moment.sold(), chosen);
    }

    private ValueEvaluation evaluate(ValueMoment moment, double[] money, Predicate<String> chosen) {
        int[] rows =
                IntStream.range(0, value.length)
                        .filter(i -> chosen.test(moment.ids().get(i)))
                        .toArray();
        return ValueEvaluation.of(
                new ValueEvaluation.Told(
                        pick(value, rows),
                        pick(low, rows),
                        pick(high, rows),
                        pick(moment.spent(), rows),
                        pick(money, rows)),
                moment.minorUnits());
    }

    private static double[] pick(double[] all, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> all[row]).toArray();
    }
}
