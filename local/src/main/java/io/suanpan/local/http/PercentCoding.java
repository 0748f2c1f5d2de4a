package io.suanpan.local.http;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Decodes paths and query strings. */
public final class PercentCoding {
    private PercentCoding() {}

    /** A plus is a plus in a path. */
    public static String decodePath(String text) {
        return text.indexOf('%') < 0 ? text : decode(text.replace("+", "%2B"));
    }

    /** By name; the values of a repeated name are joined by commas, as API Gateway does. */
    public static Map<String, String> query(String rawQuery) {
        Map<String, String> values = new TreeMap<>();
        if (rawQuery.isEmpty()) {
            return values;
        }
        for (String pair : rawQuery.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                values.merge(name, value, (first, second) -> first + "," + second);
            }
        }
        return values;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "\"" + text + "\" in the URL is not percent-encoded.",
                    "Write % as %25.",
                    e);
        }
    }
}
