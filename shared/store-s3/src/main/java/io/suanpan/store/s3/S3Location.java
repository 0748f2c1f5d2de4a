package io.suanpan.store.s3;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.ObjectKeys;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Where a store lies: objects of the bucket outside {@code root} are neither seen nor touched.
 *
 * @param root what every key in the bucket begins with: empty, or ends in a slash
 */
record S3Location(String bucket, String root) {
    static final String SCHEME = "s3://";

    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

    /**
     * @param location {@code s3://bucket} or {@code s3://bucket/prefix}, with or without a slash at
     *     its end
     * @throws SuanpanException {@code MALFORMED} for anything else
     */
    static S3Location parse(String location) {
        String path = location.substring(SCHEME.length());
        int slash = path.indexOf('/');
        String bucket = slash < 0 ? path : path.substring(0, slash);
        String prefix = slash < 0 ? "" : path.substring(slash + 1);
        if (!BUCKET.matcher(bucket).matches()) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The store location \"" + location + "\" names no bucket.",
                    "Use s3://bucket or s3://bucket/prefix; a bucket's name has 3 to 63 lower-case"
                            + " letters, digits, dots and dashes.");
        }
        boolean whole = prefix.isEmpty() || prefix.endsWith("/");
        return new S3Location(bucket, ObjectKeys.checkPrefix(whole ? prefix : prefix + "/"));
    }

    /** The key in the bucket of a key in the store. */
    String inBucket(String key) {
        String full = root + ObjectKeys.check(key);
        if (full.getBytes(StandardCharsets.UTF_8).length > ObjectKeys.MAX_KEY_BYTES) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The object key \"%s\" is longer than %d bytes with the store's prefix \"%s\"."
                            .formatted(key, ObjectKeys.MAX_KEY_BYTES, root),
                    "Use a shorter key, or a store with a shorter prefix.");
        }
        return full;
    }

    /** The other way round. */
    String inStore(String keyInBucket) {
        return keyInBucket.substring(root.length());
    }

    @Override
    public String toString() {
        return SCHEME + bucket + "/" + root;
    }
}
