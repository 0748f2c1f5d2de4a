package io.suanpan.local.page;

/**
 * What forms need.
 *
 * @param csrf to be sent back with every form
 * @param mayAsk whether the visitor may change anything; else signing in comes first
 * @param key names a request, so that the same form sent twice changes something once
 */
record Tools(String csrf, boolean mayAsk, String key) {
    /** Where nothing can be changed. */
    static final Tools NONE = new Tools("", false, "");
}
