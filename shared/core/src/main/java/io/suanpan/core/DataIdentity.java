package io.suanpan.core;

import java.util.List;

/**
 * Which data a model was made from, exact enough to make it again.
 *
 * @param tableCommit the last commit of the table log that was read
 * @param contentSha256 hash over the training rows, 64 hex digits
 * @param rows number of training rows
 * @param asOf the dates at which features were taken, ISO-8601
 */
public record DataIdentity(long tableCommit, String contentSha256, long rows, List<String> asOf) {
    public DataIdentity {
        asOf = List.copyOf(asOf);
    }

    static DataIdentity of(JsonFields fields) {
        return new DataIdentity(
                fields.whole("tableCommit"),
                fields.text("contentSha256"),
                fields.whole("rows"),
                fields.texts("asOf"));
    }
}
