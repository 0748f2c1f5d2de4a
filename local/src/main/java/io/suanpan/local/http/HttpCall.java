package io.suanpan.local.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request, its body apart.
 *
 * @param method in upper case
 * @param rawPath as it was sent, percent-encoded
 * @param rawQuery as it was sent, without the question mark; empty where there is none
 * @param headers all values by lower-case name
 */
public record HttpCall(
        String method,
        String rawPath,
        String rawQuery,
        Map<String, List<String>> headers,
        String sourceAddress) {

    /** The values of the header, joined by commas. */
    public Optional<String> header(String name) {
        List<String> values = headers.get(name);
        return values == null ? Optional.empty() : Optional.of(String.join(",", values));
    }

    /** The same with one more header, or with another value of it. */
    public HttpCall withHeader(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(headers);
        more.put(name, List.of(value));
        return new HttpCall(method, rawPath, rawQuery, more, sourceAddress);
    }

    /** A call from this process, as the verbs make it. */
    public static HttpCall local(String method, String pathAndQuery) {
        int query = pathAndQuery.indexOf('?');
        return new HttpCall(
                method,
                query < 0 ? pathAndQuery : pathAndQuery.substring(0, query),
                query < 0 ? "" : pathAndQuery.substring(query + 1),
                Map.of("content-type", List.of("application/json")),
                "127.0.0.1");
    }
}
