package io.suanpan.local.sample;

/** When in the day people are at it (UTC): hardly at night, most in the evening. */
final class DayTime {
    private static final double[] RUNNING_HOURS = running();

    private DayTime() {}

    private static double[] running() {
        double[] weights = {
            4, 2, 1, 1, 1, 3, 10, 22, 34, 42, 46, 48, 50, 46, 42, 42, 44, 48, 56, 66, 72, 60, 34, 12
        };
        for (int hour = 1; hour < weights.length; hour++) {
            weights[hour] += weights[hour - 1];
        }
        return weights;
    }

    /** A second of the day. */
    static int second(Dice dice) {
        return dice.pick(RUNNING_HOURS, RUNNING_HOURS.length) * 3_600 + dice.below(3_600);
    }
}
