package io.suanpan.local.summary;

import io.suanpan.local.console.Words;
import io.suanpan.recommendation.experiment.Comparison;
import io.suanpan.recommendation.experiment.Verdict;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * What may be concluded of two arms by one metric, and what to do.
 *
 * @param metric as it stands in a sentence: {@code conversions}
 * @param treatment name of the arm
 * @param control name of the first arm
 * @param number a difference of the metric, without sign
 * @param unit what stands behind such a number
 */
public record Conclusions(
        String metric,
        String treatment,
        String control,
        DoubleFunction<String> number,
        String unit) {
    private static final int THOUSAND = 1_000;

    /** Of shares, told in percentage points. */
    public static Conclusions ofConversion(String treatment, String control) {
        return new Conclusions(
                "conversions", treatment, control, Conclusions::points, "percentage points");
    }

    /** Of what a unit gave, in whatever unit it was counted. */
    public static Conclusions ofValue(String treatment, String control) {
        return new Conclusions("value", treatment, control, Conclusions::amount, "a unit");
    }

    /** Of what a customer's orders came to, in minor units of a currency. */
    public static Conclusions ofRevenue(String treatment, String control, String currency) {
        return new Conclusions(
                "revenue",
                treatment,
                control,
                minor -> Words.money(Math.round(minor), currency),
                "a customer");
    }

    /**
     * @param least units of the smaller arm
     * @param leastUnits that each arm needs before anything is said
     */
    public String text(Verdict verdict, Comparison comparison, long least, long leastUnits) {
        return switch (verdict) {
            case MISMATCH ->
                    "Nothing may be concluded, as arms have not their shares of units: something"
                            + " sorts them, as a redirect that fails or a filter of robots. Find"
                            + " it, mend it, and begin anew with another salt.";
            case SILENT -> silent(least, leastUnits);
            case BETTER ->
                    "%s is above %s in %s, by %s to %s %s: it may be stopped and %s shown to all."
                            .formatted(
                                    treatment,
                                    control,
                                    metric,
                                    number.apply(comparison.lower()),
                                    number.apply(comparison.upper()),
                                    unit,
                                    treatment);
            case WORSE ->
                    "%s is below %s in %s, by %s to %s %s: it may be stopped and %s be dropped."
                            .formatted(
                                    treatment,
                                    control,
                                    metric,
                                    number.apply(-comparison.upper()),
                                    number.apply(-comparison.lower()),
                                    unit,
                                    treatment);
            case OPEN ->
                    "No difference in %s is shown: %s may lie up to %s %s below %s or up to %s above it. Go on, or stop where neither would matter."
                            .formatted(
                                    metric,
                                    treatment,
                                    number.apply(-comparison.lower()),
                                    unit,
                                    control,
                                    number.apply(comparison.upper()));
        };
    }

    private String silent(long least, long leastUnits) {
        return least < leastUnits
                ? "Nothing is said of %s yet: each arm needs %s, and the smallest of the two has %s."
                        .formatted(
                                metric,
                                Words.count(leastUnits, "unit", "units"),
                                Words.count(least))
                : "Nothing can be said of %s: all units gave the same.".formatted(metric);
    }

    private static String points(double share) {
        return String.format(Locale.ROOT, "%.2f", 100 * share);
    }

    /** To the hundredth, or to four digits where it is small. */
    public static String amount(double value) {
        double size = Math.abs(value);
        String format = size >= THOUSAND ? "%,.0f" : size >= 1 || size == 0 ? "%.2f" : "%.4f";
        return String.format(Locale.ROOT, format, value);
    }
}
