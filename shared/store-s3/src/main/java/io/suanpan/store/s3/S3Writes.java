package io.suanpan.store.s3;

import io.suanpan.store.Content;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.PutCondition;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Response;

/**
 * Writes objects, in one request or in parts, where S3 finds the condition to hold. Thread-safe.
 */
final class S3Writes {
    /**
     * Metadata of an object written under a condition: a name of the write. If S3 has written but
     * its answer was lost, the request is sent again and then refused, since the object is there;
     * the mark tells that it is our own.
     */
    static final String MARK = "suanpan-write";

    private static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;

    private final S3Client client;
    private final S3Location location;
    private final S3StoreOptions options;
    private final S3Reads reads;

    S3Writes(S3Client client, S3Location location, S3StoreOptions options, S3Reads reads) {
        this.client = client;
        this.location = location;
        this.options = options;
        this.reads = reads;
    }

    /**
     * What is to be written, and how.
     *
     * @param key in the bucket
     * @param metadata of the object
     */
    record Write(
            String bucket,
            String key,
            Content content,
            PutCondition condition,
            Map<String, String> metadata) {}

    Optional<ObjectInfo> put(String key, String full, Content content, PutCondition condition) {
        boolean always = condition instanceof PutCondition.Always;
        String mark = always ? "" : UUID.randomUUID().toString();
        Map<String, String> metadata = always ? Map.of() : Map.of(MARK, mark);
        var write = new Write(location.bucket(), full, content, condition, metadata);
        for (int attempt = 1; ; attempt++) {
            try {
                return Optional.of(info(key, content.length(), send(write)));
            } catch (S3Exception e) {
                if (!always && isRefused(e, condition)) {
                    return mayHaveWritten(e) && reads.hasMark(full, mark)
                            ? reads.head(key, full)
                            : Optional.empty();
                }
                if (e.statusCode() != CONFLICT || attempt == options.mostAttempts()) {
                    throw e;
                }
            }
            // Others write the same key at this moment; S3 asks to try again.
            S3Pauses.beforeAttempt(attempt + 1);
        }
    }

    private Sent send(Write write) {
        return write.content().length() <= options.partBytes()
                ? SinglePut.send(client, write)
                : new MultipartPut(client, write, options.partBytes()).send();
    }

    /**
     * @param etag in quotes
     */
    record Sent(String etag, Instant at) {

        /** With the time by S3's clock, to the second. */
        static Sent of(String etag, S3Response answer) {
            Instant at =
                    answer.sdkHttpResponse()
                            .firstMatchingHeader("Date")
                            .map(date -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(date))
                            .map(Instant::from)
                            .orElseGet(Instant::now);
            return new Sent(etag, at);
        }
    }

    /**
     * S3 answers 404 where there is nothing to replace; and where a multipart upload is gone, as it
     * is after it was completed.
     */
    private static boolean isRefused(S3Exception e, PutCondition condition) {
        boolean replaces = condition instanceof PutCondition.IfUnchanged;
        boolean nothingThere = replaces && S3Faults.hasCode(e, "NoSuchKey");
        return e.statusCode() == PRECONDITION_FAILED
                || nothingThere
                || (S3Faults.hasCode(e, "NoSuchUpload") && mayHaveWritten(e));
    }

    private static boolean mayHaveWritten(SdkException e) {
        return e.numAttempts() != null && e.numAttempts() > 1;
    }

    private static ObjectInfo info(String key, long size, Sent sent) {
        return new ObjectInfo(key, size, Etags.bare(sent.etag()), sent.at());
    }
}
