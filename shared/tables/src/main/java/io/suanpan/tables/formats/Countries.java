package io.suanpan.tables.formats;

import io.suanpan.tables.Sql;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Countries by the names that exports use, as ISO 3166 alpha-2. */
public final class Countries {
    private static final Map<String, String> OTHER_NAMES =
            Map.ofEntries(
                    Map.entry("eire", "IE"),
                    Map.entry("rsa", "ZA"),
                    Map.entry("usa", "US"),
                    Map.entry("united states of america", "US"),
                    Map.entry("uk", "GB"),
                    Map.entry("great britain", "GB"),
                    Map.entry("england", "GB"),
                    Map.entry("hong kong", "HK"),
                    Map.entry("czech republic", "CZ"),
                    Map.entry("korea", "KR"),
                    Map.entry("south korea", "KR"),
                    Map.entry("russia", "RU"),
                    Map.entry("turkey", "TR"),
                    Map.entry("türkiye", "TR"),
                    Map.entry("vietnam", "VN"),
                    Map.entry("taiwan", "TW"),
                    Map.entry("uae", "AE"),
                    Map.entry("holland", "NL"),
                    Map.entry("macedonia", "MK"),
                    Map.entry("bosnia and herzegovina", "BA"));

    private static final String CREATE_TABLE = creation();

    private Countries() {}

    /** SQL that makes the table {@code countries(name, code)}; names are in lower case. */
    public static String createTable() {
        return CREATE_TABLE;
    }

    /** One text that is cut up, since each import makes the table and a row of values is parsed. */
    private static String creation() {
        String pairs =
                byName().entrySet().stream()
                        .map(e -> e.getKey() + '=' + e.getValue())
                        .collect(Collectors.joining("|"));
        return """
        CREATE TABLE countries AS
        SELECT split_part(pair, '=', 1) AS name, split_part(pair, '=', 2) AS code
        FROM (SELECT unnest(string_split(%s, '|')) AS pair)\
        """
                .formatted(Sql.text(pairs));
    }

    /** SQL for the code of the country that {@code expression} names; null where it is unknown. */
    public static String code(String expression) {
        return "(SELECT code FROM countries WHERE name = lower(trim(" + expression + ")))";
    }

    private static Map<String, String> byName() {
        Map<String, String> codes = new TreeMap<>(OTHER_NAMES);
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            codes.put(country.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            codes.put(code.toLowerCase(Locale.ROOT), code);
        }
        // Exports write GB as UK, which ISO 3166 reserves for it.
        codes.put("uk", "GB");
        return codes;
    }
}
