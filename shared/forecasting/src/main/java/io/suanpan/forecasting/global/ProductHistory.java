package io.suanpan.forecasting.global;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.Series;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What sold of a product, what it belongs to, and what is known of each period, also of those to
 * come: its price, whether it was on promotion, the week of the year. Immutable.
 */
public final class ProductHistory {
    private static final String NO_CATEGORY = "";

    private final Series sold;
    private final String category;
    private final SortedMap<String, double[]> known;

    private ProductHistory(Series sold, String category, SortedMap<String, double[]> known) {
        this.sold = sold;
        this.category = category;
        this.known = known;
    }

    public static ProductHistory of(Series sold) {
        return new ProductHistory(sold, NO_CATEGORY, new TreeMap<>());
    }

    public ProductHistory withCategory(String other) {
        return new ProductHistory(sold, other, known);
    }

    /**
     * @param name as {@code price} or {@code promotion}; products are compared by what is so named
     * @param values of each period of the history and, as far as known, those after it; NaN where
     *     unknown
     * @throws SuanpanException {@code IMPOSSIBLE} for fewer than the history has
     */
    public ProductHistory withKnown(String name, double... values) {
        if (values.length < sold.length()) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The %s of \"%s\" has %d values, its history %d."
                            .formatted(name, sold.id(), values.length, sold.length()),
                    "Give one for each period, and those to come.");
        }
        SortedMap<String, double[]> more = new TreeMap<>(known);
        more.put(name, values.clone());
        return new ProductHistory(sold, category, more);
    }

    /**
     * The week of the year, 1 to 53, of each period of a weekly history.
     *
     * @param first a day of the history's first week
     * @param ahead weeks to come
     */
    public ProductHistory withWeeks(LocalDate first, int ahead) {
        double[] weeks = new double[sold.length() + ahead];
        for (int t = 0; t < weeks.length; t++) {
            weeks[t] = first.plus(t, ChronoUnit.WEEKS).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        }
        return withKnown("week", weeks);
    }

    Series sold() {
        return sold;
    }

    String category() {
        return category;
    }

    Set<String> knownNames() {
        return Collections.unmodifiableSet(known.keySet());
    }

    /** NaN where it is not known. */
    double known(String name, int t) {
        double[] values = known.get(name);
        return values == null || t >= values.length ? Double.NaN : values[t];
    }
}
