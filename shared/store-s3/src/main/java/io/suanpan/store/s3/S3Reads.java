package io.suanpan.store.s3;

import io.suanpan.store.ByteRange;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.StoredObject;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Reads objects. Keys come twice: as the store names them, and as the bucket does. Thread-safe. */
final class S3Reads {
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int MOST_LOOKS = 10;

    private final S3Client client;
    private final S3Location location;
    private final int mostAttempts;
    private volatile boolean bucketSeen;

    S3Reads(S3Client client, S3Location location, int mostAttempts) {
        this.client = client;
        this.location = location;
        this.mostAttempts = mostAttempts;
    }

    Optional<StoredObject> whole(String key, String full) {
        try {
            var in = client.getObject(request(full).build());
            return Optional.of(stored(key, full, in, 0));
        } catch (S3Exception e) {
            return absentOr(e);
        }
    }

    /** The range is cut at the object's end; S3 refuses one that starts there or later. */
    Optional<StoredObject> part(String key, String full, ByteRange range) {
        for (int look = 1; ; look++) {
            try {
                var in = client.getObject(request(full).range(header(range)).build());
                return Optional.of(stored(key, full, in, range.offset()));
            } catch (S3Exception e) {
                if (e.statusCode() != RANGE_NOT_SATISFIABLE || look == MOST_LOOKS) {
                    return absentOr(e);
                }
            }
            Optional<ObjectInfo> info = head(key, full);
            if (info.isEmpty() || info.get().size() <= range.offset()) {
                return info.map(it -> new StoredObject(it, InputStream.nullInputStream()));
            }
            // It has grown in between: now there is something to read.
        }
    }

    Optional<ObjectInfo> head(String key, String full) {
        return headAnswer(full).map(answer -> info(key, answer));
    }

    /** The same if the object there now was written with this mark, else empty. */
    Optional<ObjectInfo> headOf(String key, String full, String mark) {
        return headAnswer(full)
                .filter(answer -> mark.equals(answer.metadata().get(S3Writes.MARK)))
                .map(answer -> info(key, answer));
    }

    private Optional<HeadObjectResponse> headAnswer(String full) {
        try {
            var answer = client.headObject(r -> r.bucket(location.bucket()).key(full));
            bucketSeen = true;
            return Optional.of(answer);
        } catch (S3Exception e) {
            if (S3Faults.isNotFound(e)) {
                requireBucket();
            }
            return absentOr(e);
        }
    }

    /**
     * The answer to a HEAD has no body, so a missing bucket looks like a missing object. Asked once
     * at most where the bucket is there.
     */
    private void requireBucket() {
        if (!bucketSeen) {
            try {
                client.headBucket(r -> r.bucket(location.bucket()));
            } catch (S3Exception e) {
                if (S3Faults.isNotFound(e)) {
                    throw S3Faults.noBucket(e, location.bucket());
                }
                // Who may read objects need not be allowed to look at the bucket.
            }
            bucketSeen = true;
        }
    }

    private GetObjectRequest.Builder request(String full) {
        return GetObjectRequest.builder().bucket(location.bucket()).key(full);
    }

    private StoredObject stored(
            String key, String full, ResponseInputStream<GetObjectResponse> in, long offset) {
        GetObjectResponse answer = in.response();
        ObjectInfo info = info(key, size(answer), answer.eTag(), answer.lastModified());
        S3Stream.Reopening again = (from, length) -> reopen(full, answer.eTag(), from, length);
        return new StoredObject(
                info, new S3Stream(in, offset, answer.contentLength(), again, mostAttempts));
    }

    /** Only the same version: the rest of another one would not fit. */
    private ResponseInputStream<GetObjectResponse> reopen(
            String full, String etag, long offset, long length) {
        ByteRange rest = new ByteRange(offset, length);
        try {
            return client.getObject(request(full).ifMatch(etag).range(header(rest)).build());
        } catch (SdkException e) {
            throw S3Faults.of(e, "read on in", location.bucket(), full);
        }
    }

    private static <T> Optional<T> absentOr(S3Exception e) {
        if (S3Faults.isNotFound(e) && !S3Faults.isNoBucket(e)) {
            return Optional.empty();
        }
        throw e;
    }

    private static ObjectInfo info(String key, HeadObjectResponse answer) {
        return info(key, answer.contentLength(), answer.eTag(), answer.lastModified());
    }

    private static ObjectInfo info(String key, long size, String etag, Instant lastModified) {
        return new ObjectInfo(key, size, Etags.bare(etag), lastModified);
    }

    /** Of the whole object: {@code bytes 3-6/10} has 10. */
    private static long size(GetObjectResponse answer) {
        String range = answer.contentRange();
        return range == null
                ? answer.contentLength()
                : Long.parseLong(range.substring(range.indexOf('/') + 1));
    }

    private static String header(ByteRange range) {
        boolean open = range.length() > Long.MAX_VALUE - range.offset();
        String last = open ? "" : Long.toString(range.offset() + range.length() - 1);
        return "bytes=" + range.offset() + "-" + last;
    }
}
