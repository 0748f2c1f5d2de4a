package io.suanpan.tables.formats;

import io.suanpan.tables.Sql;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many minor units a currency has, in SQL. */
public final class Currencies {
    private static final int USUAL_DIGITS = 2;

    /** Codes by their digits, where those are others than the usual. */
    private static final SortedMap<Integer, List<String>> BY_DIGITS = byDigits();

    private Currencies() {}

    /** SQL for the minor units in one unit of the currency that {@code expression} yields. */
    public static String minorUnits(String expression) {
        StringBuilder sql = new StringBuilder("CASE");
        BY_DIGITS.forEach((digits, codes) -> sql.append(branch(expression, digits, codes)));
        return sql.append(" ELSE 100 END").toString();
    }

    private static SortedMap<Integer, List<String>> byDigits() {
        return Currency.availableCurrencies()
                .filter(c -> c.getDefaultFractionDigits() >= 0)
                .filter(c -> c.getDefaultFractionDigits() != USUAL_DIGITS)
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .collect(
                        Collectors.groupingBy(
                                Currency::getDefaultFractionDigits,
                                TreeMap::new,
                                Collectors.mapping(
                                        Currency::getCurrencyCode, Collectors.toList())));
    }

    private static String branch(String expression, int digits, Collection<String> codes) {
        return " WHEN %s IN (%s) THEN %d"
                .formatted(expression, Sql.texts(codes), Math.round(Math.pow(10, digits)));
    }
}
