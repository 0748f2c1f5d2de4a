package io.suanpan.forecasting.spark;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.core.input.NamedArguments;
import io.suanpan.forecasting.Horizon;
import io.suanpan.forecasting.many.Levels;
import io.suanpan.forecasting.methods.ForecastMethods;
import java.util.Set;

/**
 * What a job is asked.
 *
 * @param input file or folder of lines, as {@link io.suanpan.forecasting.many.HistoryFormat} has
 *     them; any address that Spark reads
 * @param output folder that is not there yet
 * @param method as in {@link ForecastMethods}
 * @param horizon steps to forecast; 0 for as many as the lines say, which only those of whole
 *     series do
 * @param levels intervals in per cent with commas between
 * @param partitions tasks of the forecast, which share the series; 0 for three for each core, so
 *     that slow ones even out
 */
public record JobOptions(
        String input, String output, String method, int horizon, String levels, int partitions) {
    private static final Set<String> NAMES =
            Set.of("--input", "--output", "--method", "--horizon", "--levels", "--partitions");

    public JobOptions {
        ForecastMethods.named(method);
        Levels.parse(levels);
        if (horizon != 0) {
            Horizon.require(horizon);
        }
        if (partitions < 0) {
            throw refused("Nothing is done in " + partitions + " partitions.");
        }
    }

    /** Of a job that says nothing else. */
    public static JobOptions defaults(String input, String output) {
        return new JobOptions(input, output, "auto", 0, "80,95", 0);
    }

    /**
     * @throws SuanpanException {@code MALFORMED} with how it should be written
     */
    static JobOptions parse(String... arguments) {
        var given = NamedArguments.parse(NAMES, JobOptions::refused, arguments);
        if (!given.has("--input") || !given.has("--output")) {
            throw refused("The job needs an input and an output.");
        }
        return new JobOptions(
                given.text("--input", ""),
                given.text("--output", ""),
                given.text("--method", "auto"),
                given.number("--horizon", 0),
                given.text("--levels", "80,95"),
                given.number("--partitions", 0));
    }

    private static SuanpanException refused(String what) {
        return new SuanpanException(
                ErrorCode.MALFORMED,
                what,
                "Usage: --input PATH --output PATH [--method NAME] [--horizon N]"
                        + " [--levels 80,95] [--partitions N].");
    }
}
