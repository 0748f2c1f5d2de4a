package io.suanpan.tables.ingest;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarantine's key, {@code quarantine/<source>/<object>/<etag>.jsonl}.
 *
 * @param raw the object that its rows came from
 * @param etag the version of that object
 */
record QuarantineKey(RawKey raw, String etag) {
    private static final Pattern PATTERN =
            Pattern.compile("quarantine/([^/]+)/(.+)/([^/]+)\\.jsonl");

    /**
     * @throws SuanpanException {@code MALFORMED} where the key is no quarantine's
     */
    static QuarantineKey of(String key) {
        Matcher matcher = PATTERN.matcher(key);
        if (!matcher.matches()) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The key "
                            + key
                            + " is not of the form quarantine/<source>/<name>/<etag>.jsonl.",
                    "Take the quarantineKey of a quality report.");
        }
        return new QuarantineKey(new RawKey(matcher.group(1), matcher.group(2)), matcher.group(3));
    }

    String key() {
        return raw.quarantineKey(etag);
    }
}
