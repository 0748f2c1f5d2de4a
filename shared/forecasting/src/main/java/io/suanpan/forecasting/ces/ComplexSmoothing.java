package io.suanpan.forecasting.ces;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.simple.SeasonalNaive;

/**
 * Complex exponential smoothing (Svetunkov, Kourentzes and Ord 2022): the form with the least AICc,
 * seasonal ones only with two whole seasons. It can follow a level and a trend with the same model.
 * Fewer than {@value #SHORTEST} values are answered by the naive forecast. Time O(n) for each of
 * some 100 to 400 evaluations a form.
 */
public final class ComplexSmoothing implements ForecastMethod {
    /** Below that AICc has no free value left for the non-seasonal form and one more. */
    static final int SHORTEST = 6;

    @Override
    public String name() {
        return "ces";
    }

    @Override
    public FittedModel fit(Series history) {
        if (history.length() < SHORTEST) {
            return new SeasonalNaive().fit(history.withPeriod(1));
        }
        CesModel best = new CesFit(CesForm.NONE, history).best();
        if (history.period() > 1 && history.length() >= 2 * history.period()) {
            for (CesForm form : CesForm.values()) {
                if (form != CesForm.NONE) {
                    best = better(best, new CesFit(form, history).best());
                }
            }
        }
        return best;
    }

    private static CesModel better(CesModel first, CesModel second) {
        return second.criterion() < first.criterion() ? second : first;
    }
}
