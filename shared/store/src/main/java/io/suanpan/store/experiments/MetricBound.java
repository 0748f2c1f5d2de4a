package io.suanpan.store.experiments;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bound that a run's metric must keep, as in {@code auc>=0.75}.
 *
 * @param sign one of {@code >=}, {@code >}, {@code <=}, {@code <}, {@code =}
 */
public record MetricBound(String metric, String sign, double bound) {
    /** Of the sign and the number, in characters. */
    public static final int LONGEST_BOUND = 36;

    private static final Pattern TEXT =
            Pattern.compile("([A-Za-z][A-Za-z0-9.]{0,63})(>=|<=|>|<|=)(-?[0-9]+(?:\\.[0-9]+)?)");

    /** Whether {@link #of} takes them all. */
    public static boolean areBounds(List<String> texts) {
        return texts.stream().allMatch(text -> TEXT.matcher(text).matches());
    }

    public static List<MetricBound> all(List<String> texts) {
        return texts.stream().map(MetricBound::of).toList();
    }

    /**
     * @throws SuanpanException {@code MALFORMED} where the text is no bound
     */
    public static MetricBound of(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "\"" + text + "\" is no bound of a metric.",
                    "Write a metric, one of >=, >, <=, <, = and a number, as in auc>=0.75.");
        }
        return new MetricBound(
                matcher.group(1), matcher.group(2), Double.parseDouble(matcher.group(3)));
    }

    /** False where the metric is not there. */
    boolean holds(Map<String, Double> metrics) {
        Double value = metrics.get(metric);
        return value != null
                && switch (sign) {
                    case ">=" -> value >= bound;
                    case ">" -> value > bound;
                    case "<=" -> value <= bound;
                    case "<" -> value < bound;
                    default -> value == bound;
                };
    }
}
