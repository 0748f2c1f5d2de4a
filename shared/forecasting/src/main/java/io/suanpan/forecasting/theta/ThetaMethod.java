package io.suanpan.forecasting.theta;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.decomposition.ClassicalDecomposition;
import io.suanpan.forecasting.decomposition.SeasonalFigure;
import io.suanpan.forecasting.decomposition.SeasonalTest;
import io.suanpan.forecasting.decomposition.SeasonallyAdjusted;
import io.suanpan.forecasting.simple.SeasonalNaive;

/**
 * The theta method: exponential smoothing plus a share of the slope of the trend line, on what is
 * left without the season, if there is one (Assimakopoulos and Nikolopoulos 2000; as state space
 * models: Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler 2016). α is found on a grid and
 * then by golden section, everything else exactly; time O(n) times some 50. Fewer than {@value
 * #SHORTEST} values are answered by the naive forecast.
 */
public final class ThetaMethod implements ForecastMethod {
    /** Below that, three parameters and three errors left out leave nothing to judge. */
    static final int SHORTEST = 7;

    private static final double LOWEST_ALPHA = 0.1;
    private static final double HIGHEST_ALPHA = 0.99;
    private static final int GRID = 24;
    private static final double PRECISION = 1e-6;
    private static final double GOLDEN = (StrictMath.sqrt(5) - 1) / 2;

    private final ThetaForm form;

    public ThetaMethod(ThetaForm form) {
        this.form = form;
    }

    @Override
    public String name() {
        return form.method();
    }

    @Override
    public FittedModel fit(Series history) {
        if (history.length() < SHORTEST) {
            return new SeasonalNaive().fit(history.withPeriod(1));
        }
        if (!SeasonalTest.isSeasonal(history)) {
            return fitAdjusted(history);
        }
        SeasonalFigure figure = ClassicalDecomposition.multiplicativeIfPossible(history);
        return new SeasonallyAdjusted(
                fitAdjusted(figure.removedFrom(history)), figure, history.length());
    }

    private ThetaModel fitAdjusted(Series adjusted) {
        double[] values = adjusted.values();
        ThetaObjective objective = new ThetaObjective(values, form);
        double alpha = bestAlpha(objective);
        objective.squares(alpha);
        return ThetaModel.of(form, objective.parameters(alpha), values);
    }

    /** The least squares need not have one valley only, so a grid goes first. */
    private static double bestAlpha(ThetaObjective objective) {
        double step = (HIGHEST_ALPHA - LOWEST_ALPHA) / GRID;
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= GRID; i++) {
            double squares = objective.squares(LOWEST_ALPHA + i * step);
            if (squares < least) {
                least = squares;
                best = i;
            }
        }
        return goldenSection(
                objective,
                LOWEST_ALPHA + Math.max(0, best - 1) * step,
                LOWEST_ALPHA + Math.min(GRID, best + 1) * step);
    }

    private static double goldenSection(ThetaObjective objective, double from, double to) {
        double low = from;
        double high = to;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = objective.squares(left);
        double atRight = objective.squares(right);
        while (high - low > PRECISION) {
            if (atLeft <= atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = objective.squares(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = objective.squares(right);
            }
        }
        return (low + high) / 2;
    }
}
