package io.suanpan.local.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The answer to a request.
 *
 * @param headers by name as the function gave them
 * @param cookies values of {@code Set-Cookie}
 */
public record HttpAnswer(int status, Map<String, String> headers, List<String> cookies, Body body) {

    /** An answer of the server's own. */
    public static HttpAnswer of(
            int status, Map<String, String> headers, List<String> cookies, byte[] body) {
        return new HttpAnswer(status, headers, cookies, new Body(body));
    }

    /** Bytes that nobody changes. */
    public static final class Body {
        private final byte[] bytes;

        Body(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Not a copy: the one reader is the connection. */
        byte[] bytes() {
            return bytes;
        }

        /** As UTF-8. */
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
