package io.suanpan.forecasting.selection;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.Horizon;
import io.suanpan.forecasting.Series;

/**
 * How well a method would have forecast a history from earlier origins within it, which the method
 * sees no further than (Tashman 2000). The mean absolute error over all steps and origins, over the
 * mean absolute step of the whole history, so that it can be compared between series. Costs a fit
 * for each origin.
 *
 * @param horizon steps forecast from each origin
 * @param origins the last of them a horizon before the history's end, the others a horizon apart;
 *     those with less than half of the history before them are left out
 */
public record RollingValidation(int horizon, int origins) {
    public RollingValidation {
        Horizon.require(horizon);
        if (origins < 1) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE, origins + " origins validate nothing.", "Use 1 or more.");
        }
    }

    /** NaN where the history is too short, or constant. */
    public double error(ForecastMethod method, Series history) {
        double sum = 0;
        int count = 0;
        for (int i = 1; i <= origins; i++) {
            int end = history.length() - i * horizon;
            if (end < 2 || 2 * end < history.length()) {
                break;
            }
            double[] mean = method.fit(history.first(end)).mean(horizon);
            for (int h = 0; h < horizon; h++) {
                sum += Math.abs(history.value(end + h) - mean[h]);
            }
            count += horizon;
        }
        double scale = meanStep(history);
        return count == 0 || scale == 0 ? Double.NaN : sum / count / scale;
    }

    private static double meanStep(Series history) {
        double sum = 0;
        for (int t = 1; t < history.length(); t++) {
            sum += Math.abs(history.value(t) - history.value(t - 1));
        }
        return sum / Math.max(1, history.length() - 1);
    }
}
