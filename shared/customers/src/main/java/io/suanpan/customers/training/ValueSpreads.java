package io.suanpan.customers.training;

import io.suanpan.customers.ValueSpread;
import io.suanpan.customers.training.value.PurchaseForecast;
import io.suanpan.customers.training.value.Ranking;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How far money lay from value, out of fold, by tenths of the customers: over the trained horizon
 * and over the others that the moments know of. The value over another horizon is that over the
 * trained one times what the purchase models expect in the one over what they expect in the other.
 */
final class ValueSpreads {
    private static final double TAIL = 0.1;

    private final Map<Integer, List<List<Double>>> ratios = new TreeMap<>();
    private final int horizonDays;
    private final boolean seasonal;

    /**
     * @param horizonDays the trained horizon
     * @param seasonal whether the purchase models run in the time of the season
     */
    ValueSpreads(int horizonDays, boolean seasonal) {
        this.horizonDays = horizonDays;
        this.seasonal = seasonal;
    }

    /**
     * @param told the values of the moment's rows
     */
    void add(ValueMoment moment, int index, ValueRows rows, double[] told) {
        Ranking ranking = Ranking.of(told);
        add(horizonDays, ranking, told, rows.ofMoment(index, rows.came()));
        for (int other : moment.others().keySet()) {
            double[] share = rows.pick(index, shares(moment.forecast(seasonal), other));
            for (int i = 0; i < share.length; i++) {
                share[i] *= told[i];
            }
            add(other, ranking, share, rows.pick(index, moment.came(other)));
        }
    }

    /** What the purchase models expect in another horizon over what they expect in the trained. */
    private static double[] shares(PurchaseForecast forecast, int other) {
        double[] shares = new double[forecast.customers()];
        for (int i = 0; i < shares.length; i++) {
            double trained = forecast.expectedDays(i);
            shares[i] = trained > 0 ? forecast.expectedDays(i, other) / trained : 1;
        }
        return shares;
    }

    private void add(int horizon, Ranking ranking, double[] told, double[] came) {
        List<List<Double>> tenths = ratios.computeIfAbsent(horizon, _ -> empty());
        for (int rank = 0; rank < told.length; rank++) {
            int row = ranking.at(rank);
            tenths.get(ranking.tenth(rank)).add(came[row] / told[row]);
        }
    }

    private static List<List<Double>> empty() {
        return Stream.generate(() -> (List<Double>) new ArrayList<Double>())
                .limit(ValueSpread.TENTHS)
                .toList();
    }

    /** By ascending horizon. */
    List<ValueSpread> spreads() {
        List<ValueSpread> spreads = new ArrayList<>();
        ratios.forEach((horizon, tenths) -> {
            tenths.forEach(Collections::sort);
            spreads.add(new ValueSpread(horizon, bounds(tenths, TAIL), bounds(tenths, 1 - TAIL)));
        });
        return spreads;
    }

    private static List<Double> bounds(List<List<Double>> tenths, double share) {
        return tenths.stream()
                .map(sorted -> sorted.get((int) Math.round(share * (sorted.size() - 1))))
                .toList();
    }
}
