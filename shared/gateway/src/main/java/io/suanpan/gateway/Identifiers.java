package io.suanpan.gateway;

/** What may stand in a log line though a caller chose it. */
final class Identifiers {
    private static final int MAX_LENGTH = 128;

    private Identifiers() {}

    /** ASCII letters, digits, {@code - _ . :} only, 8 to 128 of them. */
    static boolean isPlain(String candidate) {
        if (candidate.length() < 8 || candidate.length() > MAX_LENGTH) {
            return false;
        }
        for (int i = 0; i < candidate.length(); i++) {
            if (!isPlain(candidate.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '_'
                || c == '.'
                || c == ':';
    }
}
