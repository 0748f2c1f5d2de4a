package io.suanpan.recommendation.spark;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.core.input.NamedArguments;
import io.suanpan.recommendation.RecommenderTrainer;
import io.suanpan.recommendation.factors.AlsTrainer;
import io.suanpan.recommendation.factors.SharedTerms;
import io.suanpan.recommendation.methods.RecommenderMethods;
import io.suanpan.recommendation.neighbours.ItemNeighboursTrainer;
import java.util.List;
import java.util.Set;

/**
 * What a job is asked.
 *
 * @param input what customers did
 * @param output folder that is not there yet
 * @param method one of {@link #methods}
 * @param blocks of items; 0 for as many as the cores want
 */
public record JobOptions(InteractionInput input, String output, String method, int blocks) {
    /** Learned in one pass. */
    private static final String METHOD = "neighbours-bm25";

    private static final Set<String> NAMES =
            Set.of("--input", "--output", "--method", "--format", "--columns", "--blocks");

    public JobOptions {
        if (!methods().contains(method)) {
            throw refused("The job has no method \"" + method + "\".");
        }
        if (blocks < 0) {
            throw refused("Nothing is done in " + blocks + " blocks.");
        }
    }

    /** Of a job that says nothing else. */
    public static JobOptions defaults(InteractionInput input, String output) {
        return new JobOptions(input, output, METHOD, 0);
    }

    /** Those of {@link RecommenderMethods} that are neighbours of items, or ALS. */
    public static List<String> methods() {
        return RecommenderMethods.names().stream()
                .filter(it -> isShared(RecommenderMethods.named(it).trainer()))
                .toList();
    }

    private static boolean isShared(RecommenderTrainer trainer) {
        return trainer instanceof ItemNeighboursTrainer
                || trainer instanceof AlsTrainer als && SharedTerms.takes(als.options());
    }

    /**
     * @throws SuanpanException {@code MALFORMED} with how it should be written
     */
    static JobOptions parse(String... arguments) {
        var given = NamedArguments.parse(NAMES, JobOptions::refused, arguments);
        String input = given.text("--input", "");
        String output = given.text("--output", "");
        if (input.isEmpty() || output.isEmpty()) {
            throw refused("The job needs an input and an output.");
        }
        String columns = given.text("--columns", "");
        return new JobOptions(
                new InteractionInput(
                        input,
                        isParquet(given.text("--format", "csv")),
                        columns.isEmpty() ? List.of() : List.of(columns.split(",", -1))),
                output,
                given.text("--method", METHOD),
                given.number("--blocks", 0));
    }

    private static boolean isParquet(String format) {
        return switch (format) {
            case "csv" -> false;
            case "parquet" -> true;
            default -> throw refused("There is no format \"" + format + "\".");
        };
    }

    private static SuanpanException refused(String what) {
        return new SuanpanException(
                ErrorCode.MALFORMED,
                what,
                "Usage: --input PATH --output PATH [--method "
                        + String.join("|", methods())
                        + "] [--format csv|parquet] [--columns user,item,time[,weight]]"
                        + " [--blocks N].");
    }
}
