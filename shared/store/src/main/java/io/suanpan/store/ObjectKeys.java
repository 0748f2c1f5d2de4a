package io.suanpan.store;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.nio.charset.StandardCharsets;

/**
 * What is a key, in every store: 1 to {@value #MAX_KEY_BYTES} bytes of UTF-8, segments of 1 to
 * {@value #MAX_SEGMENT_BYTES} bytes between single slashes, none of them {@code .}, {@code ..} or
 * the reserved {@code .suanpan}; no backslash, no control character and nothing that XML cannot
 * carry. So the same keys work as paths of files and as names in a bucket.
 */
public final class ObjectKeys {
    /** What S3 allows. */
    public static final int MAX_KEY_BYTES = 1_024;

    /** What file systems allow. */
    public static final int MAX_SEGMENT_BYTES = 255;

    /** The segment under which a file store keeps what is its own. */
    static final String RESERVED = ".suanpan";

    private ObjectKeys() {}

    /**
     * The key itself.
     *
     * @throws SuanpanException {@code MALFORMED}, saying what is wrong with it
     */
    public static String check(String key) {
        String fault = key.isEmpty() ? "is empty" : fault(key, false);
        if (!fault.isEmpty()) {
            throw malformed("The object key", key, fault);
        }
        return key;
    }

    /** The prefix itself: empty, or what a key can begin with. */
    public static String checkPrefix(String prefix) {
        String fault = fault(prefix, true);
        if (!fault.isEmpty()) {
            throw malformed("The key prefix", prefix, fault);
        }
        return prefix;
    }

    /** Whether {@link #check} would let it pass. */
    public static boolean isKey(String key) {
        return !key.isEmpty() && fault(key, false).isEmpty();
    }

    /** The order of keys: by their UTF-8 bytes, which is by code points and not by UTF-16. */
    public static int compare(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            int difference = rank(left.charAt(i)) - rank(right.charAt(i));
            if (difference != 0) {
                return difference;
            }
        }
        return left.length() - right.length();
    }

    /** Surrogates stand for code points above U+FFFF, so they come after U+E000 to U+FFFF. */
    private static int rank(char c) {
        if (c < Character.MIN_SURROGATE) {
            return c;
        }
        return c > Character.MAX_SURROGATE ? c - 0x800 : c + 0x2000;
    }

    /** Empty where there is none. The last segment of a prefix may be any beginning of one. */
    private static String fault(String text, boolean prefix) {
        String fault = characterFault(text);
        if (!fault.isEmpty()) {
            return fault;
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_KEY_BYTES) {
            return "is longer than " + MAX_KEY_BYTES + " bytes";
        }
        int start = 0;
        for (int end = text.indexOf('/'); end >= 0; end = text.indexOf('/', start)) {
            fault = segmentFault(text.substring(start, end));
            if (!fault.isEmpty()) {
                return fault;
            }
            start = end + 1;
        }
        return prefix ? "" : segmentFault(text.substring(start));
    }

    private static String segmentFault(String segment) {
        if (segment.isEmpty()) {
            return "has an empty segment";
        }
        if (segment.equals(".") || segment.equals("..")) {
            return "has the segment \"" + segment + "\"";
        }
        // Not even in other case: some file systems do not tell the difference.
        if (segment.equalsIgnoreCase(RESERVED)) {
            return "has the reserved segment \"" + RESERVED + "\"";
        }
        // UTF-8 takes at most three bytes for one char of a string.
        boolean mayBeLong = segment.length() > MAX_SEGMENT_BYTES / 3;
        if (mayBeLong && segment.getBytes(StandardCharsets.UTF_8).length > MAX_SEGMENT_BYTES) {
            return "has a segment longer than " + MAX_SEGMENT_BYTES + " bytes";
        }
        return "";
    }

    private static String characterFault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                return "has a backslash";
            }
            if (Character.isISOControl(c) || c == '\uFFFE' || c == '\uFFFF') {
                return "has the character U+%04X".formatted((int) c);
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return "has half of a surrogate pair";
                }
                i++;
            }
        }
        return "";
    }

    private static SuanpanException malformed(String what, String key, String fault) {
        return new SuanpanException(
                ErrorCode.MALFORMED,
                "%s \"%s\" %s.".formatted(what, shown(key), fault),
                "Use segments of letters, digits and signs between single slashes, as in"
                        + " raw/shopify/orders.csv.");
    }

    /** Without control characters, and not endless: it goes into logs and answers. */
    static String shown(String key) {
        String visible = key.replaceAll("\\p{Cntrl}", "?");
        return visible.length() <= 200 ? visible : visible.substring(0, 200) + "…";
    }
}
