package io.suanpan.store.s3;

import io.suanpan.store.Content;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.PutCondition;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Response;

/**
 * Writes objects, in one request or in parts, where S3 finds the condition to hold. Thread-safe.
 */
final class S3Writes {
    /**
     * Metadata of every object: a name of the write. If S3 has written but its answer was lost, the
     * request is sent again and then refused because of the first one; the mark tells that what is
     * there is our own.
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
        String mark = UUID.randomUUID().toString();
        var write = new Write(location.bucket(), full, content, condition, Map.of(MARK, mark));
        for (int attempt = 1; ; attempt++) {
            try {
                return Optional.of(info(key, content.length(), send(write)));
            } catch (S3Exception e) {
                Optional<ObjectInfo> written = writtenBefore(e, key, full, mark);
                if (written.isPresent() || isUnmet(e, condition)) {
                    return written;
                }
                if (e.statusCode() != CONFLICT || attempt == options.mostAttempts()) {
                    throw e;
                }
            }
            // Others write the same key at this moment; S3 asks to try again.
            S3Pauses.beforeAttempt(attempt + 1);
        }
    }

    /** By an earlier request of this write, if there was one; an upload is gone when it is done. */
    private Optional<ObjectInfo> writtenBefore(
            S3Exception e, String key, String full, String mark) {
        boolean again = e.numAttempts() != null && e.numAttempts() > 1;
        boolean refused =
                e.statusCode() == PRECONDITION_FAILED || S3Faults.hasCode(e, "NoSuchUpload");
        return again && refused ? reads.headOf(key, full, mark) : Optional.empty();
    }

    /** S3 answers 404 where there is nothing to replace. */
    private static boolean isUnmet(S3Exception e, PutCondition condition) {
        boolean replaces = condition instanceof PutCondition.IfUnchanged;
        return e.statusCode() == PRECONDITION_FAILED
                || (replaces && S3Faults.hasCode(e, "NoSuchKey"));
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

    private static ObjectInfo info(String key, long size, Sent sent) {
        return new ObjectInfo(key, size, Etags.bare(sent.etag()), sent.at());
    }
}
