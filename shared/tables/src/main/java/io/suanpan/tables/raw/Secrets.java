package io.suanpan.tables.raw;

import io.suanpan.core.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Takes the place of what names a person: equal values stay equal, and nothing reads them back. */
public final class Secrets {
    private static final String MARK = "sha256:";

    private Secrets() {}

    /**
     * {@code sha256:} and 64 hex digits of the trimmed, lower-cased value; empty for a blank one. A
     * value that is hashed already stays as it is, so that a quarantined row can be read again.
     */
    public static String hashed(String value) {
        String plain = value.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.matches(MARK + "[0-9a-f]{64}")) {
            return plain;
        }
        return MARK + Digest.sha256(plain.getBytes(StandardCharsets.UTF_8));
    }
}
