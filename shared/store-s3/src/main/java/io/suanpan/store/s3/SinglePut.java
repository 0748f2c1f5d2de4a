package io.suanpan.store.s3;

import io.suanpan.store.PutCondition;
import java.io.ByteArrayInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** One object in one request. */
final class SinglePut {
    private static final String TYPE = "application/octet-stream";

    private SinglePut() {}

    static S3Writes.Sent send(S3Client client, S3Writes.Write write) {
        byte[] buffer = new byte[(int) write.content().length()];
        int length;
        try (ContentReader in = ContentReader.of(write.key(), write.content())) {
            length = in.next(buffer);
            in.requireEnd();
        }
        var request =
                PutObjectRequest.builder()
                        .bucket(write.bucket())
                        .key(write.key())
                        .metadata(write.metadata());
        switch (write.condition()) {
            case PutCondition.Always _ -> {}
            case PutCondition.CreateOnly _ -> request.ifNoneMatch("*");
            case PutCondition.IfUnchanged(String etag) -> request.ifMatch(Etags.quoted(etag));
        }
        var answer = client.putObject(request.build(), body(buffer, length));
        return S3Writes.Sent.of(answer.eTag(), answer);
    }

    /** Of the first {@code length} bytes, without copying them. */
    static RequestBody body(byte[] buffer, int length) {
        return RequestBody.fromContentProvider(
                () -> new ByteArrayInputStream(buffer, 0, length), length, TYPE);
    }
}
