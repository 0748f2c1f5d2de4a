package io.suanpan.core.input;

/** Makes text that a caller sent safe to be repeated in an answer. */
public final class Printable {
    private static final int MAX_LENGTH = 600;
    private static final char REPLACEMENT = '\uFFFD';

    private Printable() {}

    /** Without control characters and half surrogate pairs (no encoder takes those), and cut. */
    public static String of(String text) {
        String cut = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
        StringBuilder clean = null;
        for (int i = 0; i < cut.length(); i++) {
            if (isBroken(cut, i)) {
                clean = clean == null ? new StringBuilder(cut) : clean;
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean == null ? cut : clean.toString();
    }

    /** Whether every character can be encoded and shown; line breaks and tabs can. */
    public static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isBroken(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBroken(String text, int i) {
        char c = text.charAt(i);
        if (c < ' ') {
            return c != '\n' && c != '\r' && c != '\t';
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return c == 0x7F
                || Character.isLowSurrogate(c)
                        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
