package io.suanpan.forecasting.ces;

import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.decomposition.ClassicalDecomposition;
import io.suanpan.forecasting.decomposition.SeasonalFigure;
import io.suanpan.forecasting.optimisation.NelderMead;
import java.util.Arrays;

/**
 * One form fitted to one history by least squares. The start is not searched for but found by
 * backcasting: through the history, back again, and from what that ends with through it once more.
 * An evaluation is O(n) and allocates nothing. Not thread-safe.
 */
final class CesFit {
    /** Start of the potential as a share of the level's. */
    private static final double POTENTIAL_SHARE = 1 / 1.1;

    /** Values that the first level is the mean of. */
    private static final int FIRST_VALUES = 10;

    private static final double[] LOWER = {0.01, 0.01, 0.01, 0.01};
    private static final double[] UPPER = {1.8, 1.9, 1.5, 1.5};
    private static final double[] START_FULL = {1.3, 1, 1.3, 1};
    private static final double[] START_PARTIAL = {1.3, 1, 0.1};

    /** Of the logarithm of squares: a fit that is better by less is not better. */
    private static final double TOLERANCE = 1e-5;

    private static final NelderMead SEARCH =
            new NelderMead(
                    NelderMead.Options.defaults()
                            .withTolerance(TOLERANCE)
                            .withMaxEvaluations(400)
                            .withRestarts(0));

    private final CesForm form;
    private final double[] values;
    private final CesState start;
    private final CesState state;
    private final double leastSquares;

    CesFit(CesForm form, Series history) {
        this.form = form;
        values = history.values();
        start = start(form, history);
        state = start.copy();
        double size = 0;
        for (double value : values) {
            size += value * value;
        }
        leastSquares = Math.max(Double.MIN_NORMAL, 1e-24 * size);
    }

    private static CesState start(CesForm form, Series history) {
        int period = form == CesForm.NONE ? 1 : history.period();
        CesState state = new CesState(form, period);
        double level =
                mean(
                        history,
                        form == CesForm.NONE ? Math.max(FIRST_VALUES, history.period()) : period);
        state.startLevel(level, level * POTENTIAL_SHARE);
        if (form == CesForm.SIMPLE) {
            for (int place = 0; place < period; place++) {
                double value = history.value(place);
                state.startPlace(place, value, value * POTENTIAL_SHARE);
            }
        } else if (form.hasSeasonOnTop()) {
            SeasonalFigure figure =
                    ClassicalDecomposition.of(history, SeasonalFigure.Kind.ADDITIVE);
            for (int place = 0; place < period; place++) {
                state.startSeason(place, figure.at(place), figure.at(place) * POTENTIAL_SHARE);
            }
        }
        return state;
    }

    private static double mean(Series history, int count) {
        int end = Math.min(count, history.length());
        double sum = 0;
        for (int t = 0; t < end; t++) {
            sum += history.value(t);
        }
        return sum / end;
    }

    CesModel best() {
        double[] first = form == CesForm.PARTIAL ? START_PARTIAL : START_FULL;
        int count = form.parameters();
        double[] point =
                SEARCH.minimise(
                                this::logSquares,
                                Arrays.copyOf(first, count),
                                Arrays.copyOf(LOWER, count),
                                Arrays.copyOf(UPPER, count))
                        .point();
        return at(point);
    }

    /** With given parameters. */
    CesModel at(double[] point) {
        double squares = squares(point);
        return new CesModel(
                form, point, squares, Math.max(squares, leastSquares), values.length, state.copy());
    }

    private double logSquares(double[] point) {
        return Math.log(Math.max(squares(point), leastSquares));
    }

    /** Sum of squared errors of the last pass; infinite or NaN where the recursion explodes. */
    double squares(double[] point) {
        state.set(start);
        state.setParameters(point);
        forward();
        backward();
        state.coast();
        return forward();
    }

    private double forward() {
        int period = state.period();
        double squares = 0;
        int place = 0;
        for (double value : values) {
            double error = value - state.expected(place);
            squares += error * error;
            state.move(place, error);
            place = place + 1 == period ? 0 : place + 1;
        }
        return squares;
    }

    private void backward() {
        int period = state.period();
        int place = (values.length - 1) % period;
        for (int t = values.length - 1; t >= 0; t--) {
            state.move(place, values[t] - state.expected(place));
            place = place == 0 ? period - 1 : place - 1;
        }
    }
}
