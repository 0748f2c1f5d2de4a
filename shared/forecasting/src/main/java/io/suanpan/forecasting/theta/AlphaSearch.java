package io.suanpan.forecasting.theta;

/**
 * The smoothing α from 0.1 to 0.99 with the least squares. They need not have one valley only, so a
 * grid goes first, and a golden section search to 1e-6 follows beside its best point.
 */
final class AlphaSearch {
    private static final double LOWEST = 0.1;
    private static final double HIGHEST = 0.99;
    private static final int CELLS = 24;
    private static final double STEP = (HIGHEST - LOWEST) / CELLS;
    private static final double PRECISION = 1e-6;
    private static final double GOLDEN = (StrictMath.sqrt(5) - 1) / 2;

    private AlphaSearch() {}

    static double best(ThetaObjective objective) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= CELLS; i++) {
            double squares = objective.squares(LOWEST + i * STEP);
            if (squares < least) {
                least = squares;
                best = i;
            }
        }
        return goldenSection(
                objective,
                LOWEST + Math.max(0, best - 1) * STEP,
                LOWEST + Math.min(CELLS, best + 1) * STEP);
    }

    private static double goldenSection(ThetaObjective objective, double from, double to) {
        double low = from;
        double width = to - from;
        double left = low + (1 - GOLDEN) * width;
        double right = low + GOLDEN * width;
        double atLeft = objective.squares(left);
        double atRight = objective.squares(right);
        while (width > PRECISION) {
            width *= GOLDEN;
            if (atLeft <= atRight) {
                right = left;
                atRight = atLeft;
                left = low + (1 - GOLDEN) * width;
                atLeft = objective.squares(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * width;
                atRight = objective.squares(right);
            }
        }
        return low + width / 2;
    }
}
