package io.suanpan.functions.train;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.core.input.Fields;
import io.suanpan.customers.training.SearchDepth;
import io.suanpan.customers.training.TrainingService;
import io.suanpan.customers.training.segments.Segmenters;
import io.suanpan.forecasting.methods.ForecastMethods;
import io.suanpan.learning.report.ReportOptions;
import io.suanpan.recommendation.methods.RecommenderMethods;
import java.util.HashMap;
import java.util.Map;

/**
 * How to train, as the function's environment says it and as one training may be asked for. What is
 * not said stays as it is.
 *
 * @param texts of each choice by its variable; other variables are not looked at
 */
record TrainingChoices(Map<String, String> texts) {
    private static final String SEGMENT_METHOD = "SUANPAN_SEGMENT_METHOD";
    private static final String FORECAST_METHOD = "SUANPAN_FORECAST_METHOD";
    private static final String RECOMMEND_METHOD = "SUANPAN_RECOMMEND_METHOD";
    private static final String RECOMMEND_UPDATE = "SUANPAN_RECOMMEND_UPDATE";
    private static final String SEARCH = "SUANPAN_SEARCH";
    private static final String ATTRIBUTE = "SUANPAN_REPORT_ATTRIBUTE";
    private static final String FALSE_POSITIVE_COST = "SUANPAN_FALSE_POSITIVE_COST";
    private static final String FALSE_NEGATIVE_COST = "SUANPAN_FALSE_NEGATIVE_COST";

    private static final int LONGEST_NAME = 64;
    private static final double MOST_COST = 1e9;

    TrainingChoices {
        texts = Map.copyOf(texts);
    }

    /** Those of one training. */
    static TrainingChoices asked(Fields arguments) {
        Map<String, String> texts = new HashMap<>();
        arguments
                .oneOf("segmentMethod", Segmenters.names())
                .optional()
                .ifPresent(it -> texts.put(SEGMENT_METHOD, it));
        arguments
                .oneOf("forecastMethod", ForecastMethods.names())
                .optional()
                .ifPresent(it -> texts.put(FORECAST_METHOD, it));
        arguments
                .oneOf("recommendMethod", RecommenderMethods.names())
                .optional()
                .ifPresent(it -> texts.put(RECOMMEND_METHOD, it));
        arguments
                .bool("recommendUpdate")
                .optional()
                .ifPresent(it -> texts.put(RECOMMEND_UPDATE, Boolean.toString(it)));
        arguments
                .oneOf("search", SearchDepth.labels())
                .optional()
                .ifPresent(it -> texts.put(SEARCH, it));
        arguments
                .text("reportAttribute", 1, LONGEST_NAME)
                .optional()
                .ifPresent(it -> texts.put(ATTRIBUTE, it));
        cost(arguments, "falsePositiveCost", FALSE_POSITIVE_COST, texts);
        cost(arguments, "falseNegativeCost", FALSE_NEGATIVE_COST, texts);
        return new TrainingChoices(texts);
    }

    private static void cost(
            Fields arguments, String name, String variable, Map<String, String> texts) {
        arguments
                .decimal(name, 0, MOST_COST)
                .optional()
                .ifPresent(it -> texts.put(variable, Double.toString(it)));
    }

    /**
     * @throws SuanpanException {@code MALFORMED} where a value is none
     */
    TrainingService applied(TrainingService service) {
        TrainingService chosen = service;
        String method = texts.get(SEGMENT_METHOD);
        if (method != null) {
            chosen = chosen.withSegmentMethod(method);
        }
        String forecast = texts.getOrDefault(FORECAST_METHOD, "");
        if (!forecast.isBlank()) {
            chosen = chosen.withForecastMethod(forecast);
        }
        String recommend = texts.getOrDefault(RECOMMEND_METHOD, "");
        if (!recommend.isBlank()) {
            chosen = chosen.withRecommendMethod(recommend);
        }
        if (Boolean.parseBoolean(texts.get(RECOMMEND_UPDATE))) {
            chosen = chosen.withRecommendUpdate();
        }
        String search = texts.get(SEARCH);
        if (search != null) {
            chosen = chosen.withSearch(SearchDepth.named(search));
        }
        ReportOptions before = chosen.report();
        ReportOptions report =
                before.withAttribute(texts.getOrDefault(ATTRIBUTE, before.attribute()))
                        .withCosts(
                                cost(FALSE_POSITIVE_COST, before.falsePositiveCost()),
                                cost(FALSE_NEGATIVE_COST, before.falseNegativeCost()));
        return report.equals(before) ? chosen : chosen.withReport(report);
    }

    private double cost(String variable, double otherwise) {
        String text = texts.get(variable);
        try {
            return text == null ? otherwise : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    variable + " is \"" + text + "\".",
                    "Give a number from 0 on.",
                    e);
        }
    }
}
