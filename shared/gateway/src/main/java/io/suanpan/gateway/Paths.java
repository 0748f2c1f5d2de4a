package io.suanpan.gateway;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Paths of URLs. */
final class Paths {
    private static final int MAX_SEGMENTS = 32;

    private Paths() {}

    /**
     * The segments of a path, still encoded.
     *
     * @throws IllegalArgumentException where it does not start with a slash or has too many
     */
    static String[] split(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path starts with a slash.");
        }
        String[] segments = path.substring(1).split("/", MAX_SEGMENTS + 1);
        if (segments.length > MAX_SEGMENTS) {
            throw new IllegalArgumentException("A path has at most " + MAX_SEGMENTS + " segments.");
        }
        return segments;
    }

    /** Split first and decoded then, so that {@code %2F} stays inside its segment. */
    static String[] decodedSegments(String rawPath) {
        try {
            String[] segments = split(rawPath);
            for (int i = 0; i < segments.length; i++) {
                segments[i] = decode(segments[i]);
            }
            return segments;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The path is no valid URL path.",
                    "Percent-encode it as UTF-8.",
                    e);
        }
    }

    private static String decode(String segment) throws CharacterCodingException {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        byte[] text = segment.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < text.length; i++) {
            byte next = text[i];
            if (next == '%') {
                if (i + 2 >= text.length) {
                    throw new IllegalArgumentException("A percent sign ends the path.");
                }
                next =
                        (byte)
                                (HexFormat.fromHexDigit(text[i + 1]) << 4
                                        | HexFormat.fromHexDigit(text[i + 2]));
                i += 2;
            }
            text[length++] = next;
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(text, 0, length))
                .toString();
    }
}
