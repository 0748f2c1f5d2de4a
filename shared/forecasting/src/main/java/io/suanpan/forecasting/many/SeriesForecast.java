package io.suanpan.forecasting.many;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.Series;
import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;

/**
 * Mean and bounds of each step. Where the history is never below 0, as sales are not, neither is
 * the forecast. Numbers are rounded to six decimals: more is noise. One line a step, which count
 * from 1: {@code
 * {"id":"mug","model":"ETS(A,N,N)","step":1,"mean":12.5,"lower80":8.0,"upper80":17.0}}. Immutable.
 */
public final class SeriesForecast implements Outcome {
    private static final double MICRO = 1e6;

    /** Above it a double has no six decimals to round to. */
    private static final double MOST_ROUNDED = 1e9;

    private final String id;
    private final String model;
    private final Levels levels;
    private final double[] mean;

    /** Level by level. */
    private final double[][] lower;

    private final double[][] upper;

    private SeriesForecast(Series history, String model, Levels levels, double[] mean) {
        this.id = history.id();
        this.model = model;
        this.levels = levels;
        this.mean = mean;
        lower = new double[levels.percents().size()][];
        upper = new double[levels.percents().size()][];
    }

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} where the model's numbers are not finite
     */
    static SeriesForecast of(Series history, FittedModel model, int horizon, Levels levels) {
        double floor = isNeverNegative(history) ? 0 : Double.NEGATIVE_INFINITY;
        String form = model.summary().form();
        SeriesForecast result = new SeriesForecast(history, form, levels, model.mean(horizon));
        result.settle(result.mean, floor);
        for (int level = 0; level < result.lower.length; level++) {
            double above = levels.upperProbability(level);
            result.lower[level] = result.settle(model.quantiles(horizon, 1 - above), floor);
            result.upper[level] = result.settle(model.quantiles(horizon, above), floor);
        }
        return result;
    }

    private static boolean isNeverNegative(Series history) {
        for (int t = 0; t < history.length(); t++) {
            if (history.value(t) < 0) {
                return false;
            }
        }
        return true;
    }

    private double[] settle(double[] values, double floor) {
        for (int h = 0; h < values.length; h++) {
            if (!Double.isFinite(values[h])) {
                throw new SuanpanException(
                        ErrorCode.IMPOSSIBLE,
                        "%s forecasts %s for step %d of the series \"%s\"."
                                .formatted(model, values[h], h + 1, id),
                        "Look for extreme values in its history, or use another method.");
            }
            values[h] = Math.max(floor, rounded(values[h]));
        }
        return values;
    }

    /** Adding 0 turns -0.0 into 0.0. */
    private static double rounded(double value) {
        return Math.abs(value) < MOST_ROUNDED ? Math.rint(value * MICRO) / MICRO + 0.0 : value;
    }

    @Override
    public String id() {
        return id;
    }

    /** Form of the model that was fitted, in the field's notation. */
    public String model() {
        return model;
    }

    public Levels levels() {
        return levels;
    }

    public int horizon() {
        return mean.length;
    }

    /**
     * @param step 0 for the first after the history
     */
    public double mean(int step) {
        return mean[step];
    }

    /**
     * @param level 0 for the first of the levels
     */
    public double lower(int level, int step) {
        return lower[level][step];
    }

    /**
     * @param level 0 for the first of the levels
     */
    public double upper(int level, int step) {
        return upper[level][step];
    }

    @Override
    public byte[] lines() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int h = 0; h < mean.length; h++) {
            int step = h;
            Outcome.appendLine(json -> writeStep(step, json), out);
        }
        return out.toByteArray();
    }

    private void writeStep(int step, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("model", model);
        json.writeNumberProperty("step", step + 1);
        json.writeNumberProperty("mean", mean[step]);
        for (int level = 0; level < lower.length; level++) {
            json.writeNumberProperty("lower" + levels.label(level), lower[level][step]);
            json.writeNumberProperty("upper" + levels.label(level), upper[level][step]);
        }
        json.writeEndObject();
    }
}
