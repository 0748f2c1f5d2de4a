package io.suanpan.tables.raw;

/** The file turned out not to be UTF-8 in the middle of it: read it again as Latin-1. */
final class NotUtf8Exception extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotUtf8Exception() {
        super("Not UTF-8.", null, false, false);
    }
}
