package io.suanpan.forecasting.stock;

import java.util.Arrays;

/**
 * Equally likely sums, sorted: quantiles by rank, the loss function from sums of what lies above,
 * both in O(log n). Immutable.
 */
public final class SampleDemand implements DemandDistribution {
    private final double[] sorted;

    /** Sum of the values from this rank on. */
    private final double[] above;

    private final double deviation;

    private SampleDemand(double[] sorted) {
        this.sorted = sorted;
        above = new double[sorted.length + 1];
        double squares = 0;
        for (int i = sorted.length - 1; i >= 0; i--) {
            above[i] = above[i + 1] + sorted[i];
        }
        double mean = above[0] / sorted.length;
        for (double value : sorted) {
            squares += (value - mean) * (value - mean);
        }
        deviation = Math.sqrt(squares / sorted.length);
    }

    /**
     * @param units at least one, in any order
     */
    public static SampleDemand of(double... units) {
        Require.atLeast("The sample of demand", "values", units.length, 1);
        double[] sorted = units.clone();
        Arrays.sort(sorted);
        return new SampleDemand(sorted);
    }

    /**
     * Demand from today until an order has arrived and {@code moreDays} have passed. Each path gets
     * one of the lead times, spread evenly over the paths (the van der Corput sequence), so that
     * both compound without further chance.
     */
    public static SampleDemand until(DemandForecast forecast, LeadTime leadTime, int moreDays) {
        double[] sums = new double[forecast.paths().count()];
        for (int i = 0; i < sums.length; i++) {
            double share = Integer.toUnsignedLong(Integer.reverse(i)) / 0x1p32;
            sums[i] = forecast.demand(i, leadTime.quantile(share) + moreDays);
        }
        Arrays.sort(sums);
        return new SampleDemand(sums);
    }

    /** Demand over so many days from today. */
    public static SampleDemand of(DemandForecast forecast, int days) {
        return until(forecast, LeadTime.fixed(0), days);
    }

    @Override
    public double mean() {
        return above[0] / sorted.length;
    }

    @Override
    public double standardDeviation() {
        return deviation;
    }

    @Override
    public double cumulative(double units) {
        return countUpTo(units) / (double) sorted.length;
    }

    @Override
    public double quantile(double probability) {
        int rank = (int) Math.ceil(probability * sorted.length - 1e-9) - 1;
        return sorted[Math.clamp(rank, 0, sorted.length - 1)];
    }

    /** The largest demand that is reached with at least this probability. */
    public double surely(double probability) {
        int rank = sorted.length - (int) Math.ceil(probability * sorted.length - 1e-9);
        return sorted[Math.clamp(rank, 0, sorted.length - 1)];
    }

    @Override
    public double expectedShortage(double units) {
        int from = countUpTo(units);
        return Math.max(0, (above[from] - (sorted.length - from) * units) / sorted.length);
    }

    private int countUpTo(double units) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= units) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
