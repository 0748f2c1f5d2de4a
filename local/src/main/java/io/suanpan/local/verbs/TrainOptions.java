package io.suanpan.local.verbs;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How {@code train} trains; what is not said is as the function {@code train} has it. */
final class TrainOptions {
    @Option(
            names = "--search",
            paramLabel = "DEPTH",
            description =
                    "How far the algorithm of propensity and churn is searched for: quick, or"
                            + " thorough, which takes about three times as long.")
    private @Nullable String search;

    @Option(
            names = "--report-attribute",
            paramLabel = "NAME",
            description =
                    "By which reports group customers first: country, region, accepts_marketing or"
                            + " a feature.")
    private @Nullable String attribute;

    @Option(
            names = "--false-positive-cost",
            paramLabel = "COST",
            description = "Of acting on a customer in vain, for the threshold in reports.")
    private @Nullable Double falsePositiveCost;

    @Option(
            names = "--false-negative-cost",
            paramLabel = "COST",
            description = "Of missing a customer.")
    private @Nullable Double falseNegativeCost;

    @Option(
            names = "--segment-method",
            paramLabel = "METHOD",
            description = "How customers are divided: k-means, ward, gaussian-mixture or dbscan.")
    private @Nullable String segmentMethod;

    @Option(
            names = "--forecast-method",
            paramLabel = "METHOD",
            description = "How products are forecast, as in bench forecast.")
    private @Nullable String forecastMethod;

    @Option(
            names = "--recommend-method",
            paramLabel = "METHOD",
            description = "What is recommended by, as in bench recommend.")
    private @Nullable String recommendMethod;

    @Option(
            names = "--recommend-update",
            description =
                    "The recommender in use stays as it is; what is popular, new or due is made anew.")
    private @Nullable Boolean recommendUpdate;

    /** As arguments of the function's action. */
    Map<String, Object> choices() {
        Map<String, Object> choices = new TreeMap<>();
        put(choices, "search", search);
        put(choices, "reportAttribute", attribute);
        put(choices, "falsePositiveCost", falsePositiveCost);
        put(choices, "falseNegativeCost", falseNegativeCost);
        put(choices, "segmentMethod", segmentMethod);
        put(choices, "forecastMethod", forecastMethod);
        put(choices, "recommendMethod", recommendMethod);
        put(choices, "recommendUpdate", recommendUpdate);
        return choices;
    }

    private static void put(Map<String, Object> choices, String name, @Nullable Object value) {
        if (value != null) {
            choices.put(name, value);
        }
    }
}
