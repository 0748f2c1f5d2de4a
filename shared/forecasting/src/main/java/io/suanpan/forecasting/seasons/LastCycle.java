package io.suanpan.forecasting.seasons;

/** The last values again and again. */
final class LastCycle implements Extrapolation {
    private final double[] cycle;

    /**
     * @param values at least one period
     */
    LastCycle(double[] values, int period) {
        cycle = new double[period];
        System.arraycopy(values, values.length - period, cycle, 0, period);
    }

    @Override
    public double[] ahead(int horizon) {
        double[] ahead = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            ahead[h] = cycle[h % cycle.length];
        }
        return ahead;
    }
}
