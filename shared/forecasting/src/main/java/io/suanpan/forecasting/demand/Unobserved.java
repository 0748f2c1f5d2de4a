package io.suanpan.forecasting.demand;

import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.intermittent.Dispersion;
import io.suanpan.forecasting.intermittent.NegativeBinomial;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Fills the periods in which demand was not seen, or not all of it, by what was wanted on average
 * then: expectation and maximisation by turns (Dempster, Laird and Rubin 1977), with a level that
 * is a weighted mean of the periods around and negative binomial counts of mean m and dispersion k.
 *
 * <ul>
 *   <li>Nothing recorded, or never in stock: m.
 *   <li>In stock for a share a of the period, in which s sold: s + (1 − a) · m · (1 + k s) / (1 + k
 *       a m), the mean of the rest under the gamma mixture, which s tells of.
 *   <li>Ran out at an unknown time, also where it sold and yet was never in stock: the mean of the
 *       counts from s on.
 * </ul>
 */
final class Unobserved {
    private static final int ROUNDS = 25;
    private static final double SETTLED = 1e-4;

    /** Weight of a neighbour by its distance: half of it within 5 periods. */
    private static final double NEAR = 0.87;

    private final SalesHistory recorded;
    private final int first;

    Unobserved(SalesHistory recorded, int first) {
        this.recorded = recorded;
        this.first = first;
    }

    void fill(double[] demand, List<DemandChange> changes) {
        if (!anyHidden(demand.length)) {
            return;
        }
        double[] weights = new double[demand.length];
        for (int t = 0; t < demand.length; t++) {
            weights[t] = hidden(t) ? 0 : 1;
            demand[t] = Double.isNaN(demand[t]) ? 0 : demand[t];
        }
        double dispersion = dispersion(demand, weights);
        double moved = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS && moved > SETTLED; round++) {
            double[] levels = levels(demand, weights);
            moved = 0;
            for (int t = 0; t < demand.length; t++) {
                if (hidden(t)) {
                    double wanted = wanted(t, levels[t], dispersion);
                    moved = Math.max(moved, Math.abs(wanted - demand[t]) / (1 + wanted));
                    demand[t] = wanted;
                    weights[t] = 1;
                }
            }
        }
        report(demand, changes);
    }

    private boolean anyHidden(int length) {
        for (int t = 0; t < length; t++) {
            if (hidden(t)) {
                return true;
            }
        }
        return false;
    }

    private boolean hidden(int t) {
        return Double.isNaN(recorded.sold(first + t)) || !(recorded.available(first + t) >= 1);
    }

    /** Of the periods that were seen; where there are none, of a geometric distribution. */
    private double dispersion(double[] demand, double[] weights) {
        int count = 0;
        double[] seen = new double[demand.length];
        for (int t = 0; t < demand.length; t++) {
            if (weights[t] > 0) {
                seen[count++] = demand[t];
            }
        }
        return count < 2
                ? 1
                : Dispersion.of(Series.newest(recorded.id(), 1, Arrays.copyOf(seen, count)));
    }

    /** From both sides, each value of the other periods by its nearness. Where none was seen, 0. */
    private static double[] levels(double[] demand, double[] weights) {
        int length = demand.length;
        double[] sums = new double[length];
        double[] masses = new double[length];
        double sum = 0;
        double mass = 0;
        for (int t = 0; t < length; t++) {
            sums[t] = sum;
            masses[t] = mass;
            sum = NEAR * (sum + weights[t] * demand[t]);
            mass = NEAR * (mass + weights[t]);
        }
        sum = 0;
        mass = 0;
        for (int t = length - 1; t >= 0; t--) {
            double both = masses[t] + mass;
            sums[t] = both == 0 ? demand[t] : (sums[t] + sum) / both;
            sum = NEAR * (sum + weights[t] * demand[t]);
            mass = NEAR * (mass + weights[t]);
        }
        return sums;
    }

    private double wanted(int t, double level, double dispersion) {
        double sold = recorded.sold(first + t);
        double share = recorded.available(first + t);
        if (Double.isNaN(sold)) {
            return level;
        }
        double seen = Math.max(0, sold);
        if (Double.isNaN(share) || share == 0 && seen > 0) {
            return meanFrom(seen, NegativeBinomial.of(level, dispersion));
        }
        return seen
                + (1 - share) * level * (1 + dispersion * seen) / (1 + dispersion * share * level);
    }

    /** The mean of those counts that are not below {@code least}; never below it. */
    private static double meanFrom(double least, NegativeBinomial counts) {
        double below = 0;
        double meanBelow = 0;
        for (int count = 0; count < least && below < 1 - 1e-9; count++) {
            double chance = StrictMath.exp(counts.logProbability(count));
            below += chance;
            meanBelow += count * chance;
        }
        double above = 1 - below;
        return above < 1e-6 ? least : Math.max(least, (counts.expected() - meanBelow) / above);
    }

    private void report(double[] demand, List<DemandChange> changes) {
        for (int t = 0; t < demand.length; t++) {
            int index = first + t;
            if (hidden(t)) {
                double sold = recorded.sold(index);
                boolean gap = Double.isNaN(sold);
                String why = gap ? gap(index, demand[t]) : stockOut(index, sold, demand[t]);
                ChangeReason reason = gap ? ChangeReason.GAP : ChangeReason.STOCK_OUT;
                changes.add(new DemandChange(index, reason, sold, demand[t], why));
            }
        }
    }

    private static String gap(int index, double wanted) {
        return String.format(
                Locale.ROOT,
                "Period %d: nothing was recorded; counted as %.1f, as around it.",
                index + 1,
                wanted);
    }

    private static String stockOut(int index, double sold, double wanted) {
        return String.format(
                Locale.ROOT,
                "Period %d: %.0f sold before stock ran out; about %.1f were wanted.",
                index + 1,
                sold,
                wanted);
    }
}
