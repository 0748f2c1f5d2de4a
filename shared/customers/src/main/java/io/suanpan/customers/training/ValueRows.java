package io.suanpan.customers.training;

import io.suanpan.core.FeatureDoc;
import io.suanpan.learning.LabelledRows;
import io.suanpan.tables.features.CustomerFeatures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The customers of several dates as rows to learn from: features, whether they bought within the
 * horizon, and for how much. Rows lie date by date, in the order of the customers. Immutable.
 */
final class ValueRows {
    private final LabelledRows rows;
    private final double[] came;
    private final int[] starts;
    private final List<List<Integer>> customers;
    private final List<String> ids;

    private ValueRows(
            LabelledRows rows,
            double[] came,
            int[] starts,
            List<List<Integer>> customers,
            List<String> ids) {
        this.rows = rows;
        this.came = came;
        this.starts = starts;
        this.customers = customers;
        this.ids = ids;
    }

    static ValueRows of(List<ValueMoment> moments, Predicate<String> chosen) {
        List<List<Integer>> customers =
                moments.stream().map(moment -> chosen(moment, chosen)).toList();
        int count = customers.stream().mapToInt(List::size).sum();
        List<String> names = CustomerFeatures.docs().stream().map(FeatureDoc::name).toList();
        double[] values = new double[count * names.size()];
        boolean[] bought = new boolean[count];
        double[] came = new double[count];
        int[] starts = new int[moments.size() + 1];
        List<String> ids = new ArrayList<>();
        int row = 0;
        for (int m = 0; m < moments.size(); m++) {
            ValueMoment moment = moments.get(m);
            for (int customer : customers.get(m)) {
                moment.features().copyRow(customer, values, row * names.size());
                came[row] = moment.later(customer).keptMinor();
                bought[row] = came[row] > 0;
                ids.add(moment.ids().get(customer));
                row++;
            }
            starts[m + 1] = row;
        }
        var rows = LabelledRows.of(names, values, bought).grouped(ids);
        return new ValueRows(rows, came, starts, customers, ids);
    }

    private static List<Integer> chosen(ValueMoment moment, Predicate<String> chosen) {
        List<Integer> customers = new ArrayList<>();
        for (int i = 0; i < moment.customers(); i++) {
            if (chosen.test(moment.ids().get(i))) {
                customers.add(i);
            }
        }
        return customers;
    }

    LabelledRows rows() {
        return rows;
    }

    int count() {
        return came.length;
    }

    String id(int row) {
        return ids.get(row);
    }

    /** Money within the horizon, in minor units, one a row. */
    double[] came() {
        return came.clone();
    }

    /** The numbers of one date, from numbers of all rows. */
    double[] ofMoment(int moment, double[] all) {
        return Arrays.copyOfRange(all, starts[moment], starts[moment + 1]);
    }

    /** The numbers of one date, from numbers of all its customers. */
    double[] pick(int moment, double[] byCustomer) {
        return customers.get(moment).stream().mapToDouble(it -> byCustomer[it]).toArray();
    }

    /** One number a row, from numbers of all customers of each date. */
    double[] spread(List<double[]> byMoment) {
        double[] all = new double[came.length];
        int row = 0;
        for (int m = 0; m < customers.size(); m++) {
            for (int customer : customers.get(m)) {
                all[row++] = byMoment.get(m)[customer];
            }
        }
        return all;
    }
}
