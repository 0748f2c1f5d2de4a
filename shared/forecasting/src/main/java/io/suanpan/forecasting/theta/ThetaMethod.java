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
        double alpha = AlphaSearch.best(objective);
        objective.squares(alpha);
        return ThetaModel.of(form, objective.parameters(alpha), values);
    }
}
