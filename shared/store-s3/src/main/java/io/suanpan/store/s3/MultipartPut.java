package io.suanpan.store.s3;

import io.suanpan.store.PutCondition;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

/**
 * One object in parts, one after the other through one buffer. The condition is judged when they
 * are put together. Whatever fails, the upload is given up, so that no part stays and costs.
 */
final class MultipartPut {
    /** S3's limit; beyond 156 GiB parts grow instead. */
    private static final int MOST_PARTS = 10_000;

    private final S3Client client;
    private final S3Writes.Write write;
    private final int partBytes;

    MultipartPut(S3Client client, S3Writes.Write write, int partBytes) {
        this.client = client;
        this.write = write;
        this.partBytes = partBytes(write.content().length(), partBytes);
    }

    static int partBytes(long length, int usual) {
        return (int) Math.max(usual, Math.ceilDiv(length, MOST_PARTS));
    }

    S3Writes.Sent send() {
        String upload =
                client.createMultipartUpload(r ->
                                r.bucket(write.bucket())
                                        .key(write.key())
                                        .metadata(write.metadata()))
                        .uploadId();
        try {
            return complete(upload, sendParts(upload));
        } catch (RuntimeException | Error e) {
            giveUp(upload, e);
            throw e;
        }
    }

    private List<CompletedPart> sendParts(String upload) {
        List<CompletedPart> parts = new ArrayList<>();
        byte[] buffer = new byte[partBytes];
        try (ContentReader in = ContentReader.of(write.key(), write.content())) {
            while (!in.atEnd()) {
                parts.add(sendPart(upload, parts.size() + 1, buffer, in.next(buffer)));
            }
            in.requireEnd();
        }
        return parts;
    }

    private CompletedPart sendPart(String upload, int number, byte[] buffer, int length) {
        var request =
                UploadPartRequest.builder()
                        .bucket(write.bucket())
                        .key(write.key())
                        .uploadId(upload)
                        .partNumber(number)
                        .build();
        String etag = client.uploadPart(request, SinglePut.body(buffer, length)).eTag();
        return CompletedPart.builder().partNumber(number).eTag(etag).build();
    }

    private S3Writes.Sent complete(String upload, List<CompletedPart> parts) {
        var request =
                CompleteMultipartUploadRequest.builder()
                        .bucket(write.bucket())
                        .key(write.key())
                        .uploadId(upload)
                        .multipartUpload(m -> m.parts(parts));
        switch (write.condition()) {
            case PutCondition.Always _ -> {}
            case PutCondition.CreateOnly _ -> request.ifNoneMatch("*");
            case PutCondition.IfUnchanged(String etag) -> request.ifMatch(Etags.quoted(etag));
        }
        var answer = client.completeMultipartUpload(request.build());
        return S3Writes.Sent.of(answer.eTag(), answer);
    }

    /** Where even that fails, the bucket's lifecycle rule for unfinished uploads remains. */
    private void giveUp(String upload, Throwable cause) {
        try {
            client.abortMultipartUpload(
                    r -> r.bucket(write.bucket()).key(write.key()).uploadId(upload));
        } catch (SdkException e) {
            cause.addSuppressed(e);
        }
    }
}
