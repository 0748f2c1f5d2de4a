package io.suanpan.gateway;

import io.suanpan.core.Json;
import io.suanpan.core.input.Printable;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An HTTP answer.
 *
 * @param headers by lower-case name
 * @param body text; empty for none
 */
public record Reply(int status, SortedMap<String, String> headers, String body) {
    private static final SortedMap<String, String> NO_HEADERS = Collections.emptySortedMap();
    private static final SortedMap<String, String> JSON = typed("application/json");
    private static final SortedMap<String, String> PROBLEM = typed("application/problem+json");

    public Reply {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("An answer has status 200 to 599, not " + status);
        }
    }

    /** 200 with {@code body} as JSON: a record, a list, a map or a tree. */
    public static Reply json(Object body) {
        return json(200, body);
    }

    public static Reply json(int status, Object body) {
        return new Reply(status, JSON, Json.text(body));
    }

    /** An answer without a body, as in 204. */
    public static Reply empty(int status) {
        return new Reply(status, NO_HEADERS, "");
    }

    public static Reply text(int status, String contentType, String body) {
        return new Reply(status, typed(contentType), body);
    }

    static Reply problem(int status, String json) {
        return new Reply(status, PROBLEM, json);
    }

    /** The same answer with one header more, or another value of it. */
    public Reply withHeader(String name, String value) {
        if (!Printable.isClean(value) || value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("The header " + name + " has a value that is none.");
        }
        SortedMap<String, String> more = new TreeMap<>(headers);
        more.put(name.toLowerCase(Locale.ROOT), value);
        return new Reply(status, Collections.unmodifiableSortedMap(more), body);
    }

    /** Answers are about persons and change at any time: no cache may keep them. */
    private static SortedMap<String, String> typed(String contentType) {
        SortedMap<String, String> headers = new TreeMap<>();
        headers.put("cache-control", "no-store");
        headers.put("content-type", contentType);
        return Collections.unmodifiableSortedMap(headers);
    }
}
