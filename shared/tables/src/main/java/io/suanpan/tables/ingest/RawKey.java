package io.suanpan.tables.ingest;

import io.suanpan.core.Digest;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A raw object's key, {@code raw/<source>/<object>}, and what follows from it.
 *
 * @param object may contain slashes
 */
public record RawKey(String source, String object) {
    private static final Pattern PATTERN = Pattern.compile("raw/([^/]+)/(.+)");
    private static final int ID_DIGITS = 16;

    /**
     * @throws SuanpanException {@code MALFORMED} where the key is no raw object's
     */
    public static RawKey of(String key) {
        Matcher matcher = PATTERN.matcher(key);
        if (!matcher.matches()) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The key " + key + " is not of the form raw/<source>/<name>.",
                    "Upload raw files under raw/, then the name of their format.");
        }
        return new RawKey(matcher.group(1), matcher.group(2));
    }

    public String key() {
        return "raw/" + source + "/" + object;
    }

    /** 16 hex digits, the same for the same version of the same object. */
    public String ingestId(String etag) {
        return id(key() + "\n" + etag);
    }

    static String id(String identity) {
        return Digest.sha256(identity.getBytes(StandardCharsets.UTF_8)).substring(0, ID_DIGITS);
    }

    public String reportKey(String etag) {
        return "reports/quality/" + source + "/" + object + "/" + etag + ".json";
    }

    public String quarantineKey(String etag) {
        return "quarantine/" + source + "/" + object + "/" + etag + ".jsonl";
    }

    /** Under it lies what replays of that quarantine have done. */
    String replayPrefix(String etag) {
        return "quarantine/" + source + "/" + object + "/" + etag + ".replays/";
    }
}
