package io.suanpan.store.s3;

/** ETags travel in quotes; in the store they have none. */
final class Etags {
    private Etags() {}

    static String bare(String quoted) {
        boolean inQuotes = quoted.length() > 1 && quoted.startsWith("\"") && quoted.endsWith("\"");
        return inQuotes ? quoted.substring(1, quoted.length() - 1) : quoted;
    }

    static String quoted(String bare) {
        return '"' + bare + '"';
    }
}
