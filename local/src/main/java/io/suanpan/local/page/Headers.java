package io.suanpan.local.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.suanpan.local.http.HttpAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers with the headers that keep a page to itself. */
final class Headers {
    /** Only what this server sends: nothing inline, nothing from elsewhere, in nobody's frame. */
    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private static final int SEE_OTHER = 303;

    private Headers() {}

    static HttpAnswer page(int status, String html, List<String> cookies) {
        return page(status, html, cookies, "");
    }

    /**
     * @param tileOrigin from where a map's ground may be fetched; empty for nowhere
     */
    static HttpAnswer page(int status, String html, List<String> cookies, String tileOrigin) {
        Map<String, String> headers = common("text/html; charset=utf-8");
        headers.put("cache-control", "no-store");
        headers.put(
                "content-security-policy",
                tileOrigin.isEmpty()
                        ? POLICY
                        : POLICY.replace("data:;", "data: " + tileOrigin + ";"));
        headers.put("referrer-policy", "same-origin");
        headers.put("cross-origin-opener-policy", "same-origin");
        headers.put("permissions-policy", "camera=(), geolocation=(), microphone=()");
        return HttpAnswer.of(status, headers, cookies, html.getBytes(UTF_8));
    }

    static HttpAnswer asset(String path, String text) {
        Map<String, String> headers =
                common(
                        path.endsWith(".css")
                                ? "text/css; charset=utf-8"
                                : "text/javascript; charset=utf-8");
        headers.put("cache-control", "public, max-age=31536000, immutable");
        return HttpAnswer.of(200, headers, List.of(), text.getBytes(UTF_8));
    }

    /** A file for a spreadsheet. */
    static HttpAnswer csv(String name, String text) {
        return file(name, "text/csv; charset=utf-8; header=present", text);
    }

    /** A file to keep, never shown in the browser. */
    static HttpAnswer file(String name, String type, String text) {
        Map<String, String> headers = common(type);
        headers.put("content-disposition", "attachment; filename=\"" + name + "\"");
        headers.put("cache-control", "no-store");
        return HttpAnswer.of(200, headers, List.of(), text.getBytes(UTF_8));
    }

    static HttpAnswer goTo(String path, List<String> cookies) {
        Map<String, String> headers = common("text/plain; charset=utf-8");
        headers.put("location", path);
        headers.put("cache-control", "no-store");
        return HttpAnswer.of(SEE_OTHER, headers, cookies, ("See " + path).getBytes(UTF_8));
    }

    private static Map<String, String> common(String type) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", type);
        headers.put("x-content-type-options", "nosniff");
        return headers;
    }
}
