package io.suanpan.store;

import java.time.Instant;

/**
 * @param size in bytes
 * @param etag identity of the content, without quotes
 */
public record ObjectInfo(String key, long size, String etag, Instant lastModified) {}
