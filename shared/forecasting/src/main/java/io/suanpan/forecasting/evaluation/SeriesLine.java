package io.suanpan.forecasting.evaluation;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.Horizon;
import io.suanpan.forecasting.Series;

/**
 * One line of a file of series: {@value #HEADER}. The last two are numbers with a space between,
 * oldest first. Fields stand without quotes. Each is read, and refused, when it is asked for.
 */
public final class SeriesLine {
    public static final String HEADER = "id,frequency,horizon,category,history,future";
    private static final int ID = 0;
    private static final int FREQUENCY = 1;
    private static final int HORIZON = 2;
    private static final int CATEGORY = 3;
    private static final int HISTORY = 4;
    private static final int FUTURE = 5;

    private final String[] fields;
    private final String where;

    private SeriesLine(String[] fields, String where) {
        this.fields = fields;
        this.where = where;
    }

    /**
     * @param where names the line in a problem, as {@code Line 3 of m3.csv}
     * @throws SuanpanException {@code MALFORMED} where it has not six fields
     */
    public static SeriesLine of(String line, String where) {
        String[] fields = line.split(",", -1);
        if (fields.length != FUTURE + 1) {
            throw wrong(where, "has " + fields.length + " fields", "Give 6.");
        }
        return new SeriesLine(fields, where);
    }

    public String id() {
        return fields[ID];
    }

    public Frequency frequency() {
        return Frequency.labelled(fields[FREQUENCY])
                .orElseThrow(() ->
                        wrong(
                                where,
                                "has the frequency \"" + fields[FREQUENCY] + "\"",
                                "Use yearly, quarterly, monthly, weekly, hourly or other."));
    }

    public int horizon() {
        return Horizon.require((int) numbers(fields[HORIZON])[0]);
    }

    public Series history() {
        return Series.newest(id(), frequency().period(), numbers(fields[HISTORY]));
    }

    /**
     * @throws SuanpanException {@code MALFORMED} where the future is not as long as the horizon
     */
    public KnownFuture knownFuture() {
        double[] future = numbers(fields[FUTURE]);
        int horizon = (int) numbers(fields[HORIZON])[0];
        if (future.length != horizon) {
            throw wrong(
                    where,
                    "has " + future.length + " future values and a horizon of " + horizon,
                    "Give as many as the horizon says.");
        }
        Horizon.require(horizon);
        return new KnownFuture(history(), frequency(), fields[CATEGORY], future);
    }

    private double[] numbers(String text) {
        String[] parts = text.isBlank() ? new String[0] : text.strip().split(" +");
        double[] values = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            try {
                values[i] = Double.parseDouble(parts[i]);
            } catch (NumberFormatException e) {
                throw wrong(where, "has \"" + parts[i] + "\" for a number", "Mend it.");
            }
        }
        if (values.length == 0) {
            throw wrong(where, "has an empty field", "Give at least one number.");
        }
        return values;
    }

    static SuanpanException wrong(String where, String what, String remedy) {
        return new SuanpanException(ErrorCode.MALFORMED, where + " " + what + ".", remedy);
    }
}
