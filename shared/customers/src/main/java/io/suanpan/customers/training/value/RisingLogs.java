package io.suanpan.customers.training.value;

/** ln (p)(p + 1)…(p + n - 1) = ln Γ(p + n) - ln Γ(p), and its derivative by p, for n = 0, 1, … */
final class RisingLogs {
    private final double[] log;
    private final double[] slope;

    RisingLogs(double p, int most) {
        log = new double[most + 1];
        slope = new double[most + 1];
        for (int n = 0; n < most; n++) {
            log[n + 1] = log[n] + Math.log(p + n);
            slope[n + 1] = slope[n] + 1 / (p + n);
        }
    }

    double log(int n) {
        return log[n];
    }

    double slope(int n) {
        return slope[n];
    }
}
