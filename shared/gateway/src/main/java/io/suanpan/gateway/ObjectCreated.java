package io.suanpan.gateway;

/**
 * A new object in the store.
 *
 * @param bucket that holds it
 * @param key decoded
 * @param etag identity of its content, without quotes
 * @param size in bytes
 * @param versionId empty where the bucket keeps no versions
 * @param metrics of this invocation
 */
public record ObjectCreated(
        String bucket, String key, String etag, long size, String versionId, Metrics metrics) {}
