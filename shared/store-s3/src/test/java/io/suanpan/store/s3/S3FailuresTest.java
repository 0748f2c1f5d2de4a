package io.suanpan.store.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.ByteRange;
import io.suanpan.store.Content;
import io.suanpan.store.PutCondition;
import io.suanpan.store.s3.FailingS3.Seen;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;

/** What the store does where S3 fails: each test writes out what S3 answers, request by request. */
class S3FailuresTest {
    private final FailingS3 s3 = FailingS3.start();
    private final S3ObjectStore store =
            store(s3.endpoint(), AnonymousCredentialsProvider.create(), 3);

    private static S3ObjectStore store(
            URI endpoint, AwsCredentialsProvider credentials, int mostAttempts) {
        var settings = new S3Settings(Region.EU_WEST_1, Optional.of(endpoint));
        S3StoreOptions options =
                S3StoreOptions.defaults().withMostAttempts(mostAttempts).withPartBytes(5 << 20);
        return new S3ObjectStore(
                S3Clients.create(settings, options, credentials),
                new S3Location("shop", "of/ours/"),
                options);
    }

    @AfterEach
    void stop() {
        store.close();
        s3.close();
    }

    @Test
    void aReadIsTriedAgainWhereS3IsBusyOrFails() {
        s3.thenError(503, "SlowDown").thenError(500, "InternalError").thenObject("e1", "hello");
        assertThat(store.get("a").orElseThrow().text()).isEqualTo("hello");
        assertThat(s3.seen()).extracting(Seen::target).containsOnly("/shop/of/ours/a").hasSize(3);
    }

    @Test
    void aWriteIsTriedAgainWithAllItsBytes() {
        s3.thenError(503, "SlowDown")
                .then(exchange -> {
                    FailingS3.describe(exchange, "e1");
                    exchange.sendResponseHeaders(200, -1);
                });
        assertThat(store.put("a", Content.of("hello")).etag()).isEqualTo("e1");
        assertThat(s3.seen()).extracting(seen -> seen.header("Content-length")).containsOnly("5");
    }

    @Test
    void attemptsHaveAnEnd() {
        s3.thenError(503, "SlowDown").thenError(503, "SlowDown").thenError(503, "SlowDown");
        assertFails(ErrorCode.THROTTLED, "at each of 3 attempts", () -> store.get("a"));
        assertThat(s3.seen()).hasSize(3);
    }

    @Test
    void aReadThatIsCutGoesOnWhereItStopped() {
        s3.thenCut(200, "e1", "", "0123", 10)
                .thenCut(206, "e1", "bytes 4-9/10", "45", 6)
                .thenCut(206, "e1", "bytes 6-9/10", "6789", 4);
        assertThat(store.get("a").orElseThrow().text()).isEqualTo("0123456789");
        assertThat(s3.seen())
                .extracting(seen -> seen.header("Range"))
                .containsExactly("", "bytes=4-9", "bytes=6-9");
        assertThat(s3.seen())
                .extracting(seen -> seen.header("If-match"))
                .containsExactly("", "\"e1\"", "\"e1\"");
    }

    @Test
    void aCutRangeGoesOnInsideIt() {
        s3.thenCut(206, "e1", "bytes 5-8/10", "56", 4).thenCut(206, "e1", "bytes 7-8/10", "78", 2);
        assertThat(store.get("a", new ByteRange(5, 4)).orElseThrow().text()).isEqualTo("5678");
        assertThat(s3.seen().getLast().header("Range")).isEqualTo("bytes=7-8");
    }

    @Test
    void aReadThatIsCutDoesNotGoOnInAnotherVersion() {
        s3.thenCut(200, "e1", "", "0123", 10).thenError(412, "PreconditionFailed");
        InputStream in = store.get("a").orElseThrow().stream();
        assertFails(ErrorCode.CONFLICT, "s3://shop/of/ours/a", in::readAllBytes);
    }

    @Test
    void aReadThatGetsNoFurtherEnds() {
        s3.thenCut(200, "e1", "", "0", 10)
                .thenCut(206, "e1", "bytes 1-9/10", "", 9)
                .thenCut(206, "e1", "bytes 1-9/10", "", 9);
        InputStream in = store.get("a").orElseThrow().stream();
        assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
        assertThat(s3.seen()).hasSize(3);
    }

    @Test
    void singleBytesAreReadAsTheyAre() throws IOException {
        s3.thenCut(200, "e1", "", "\u00e9", 2);
        try (InputStream in = store.get("a").orElseThrow().stream()) {
            assertThat(in.read(new byte[4], 1, 0)).isZero();
            assertThat(in.read()).isEqualTo(0xC3);
            assertThat(in.read()).isEqualTo(0xA9);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    /** S3 wrote, its answer was lost, the SDK asked again and was refused because of the first. */
    @Test
    void aCreationWhoseAnswerWasLostIsNotTakenForSomebodyElses() {
        AtomicReference<String> mark = new AtomicReference<>();
        s3.then(
                        exchange -> {
                            mark.set(
                                    exchange.getRequestHeaders()
                                            .getFirst("x-amz-meta-suanpan-write"));
                            exchange.sendResponseHeaders(500, -1);
                        })
                .thenError(412, "PreconditionFailed")
                .then(exchange -> markedHead(exchange, mark.get()));
        var written = store.put("a", Content.of("hello"), PutCondition.createOnly());
        assertThat(written.orElseThrow().etag()).isEqualTo("e1");
        assertThat(s3.seen().get(1).header("If-none-match")).isEqualTo("*");
    }

    @Test
    void aCreationThatSomebodyElseWonDuringARetryIsLost() {
        s3.thenStatus(500)
                .thenError(412, "PreconditionFailed")
                .then(exchange -> markedHead(exchange, "of somebody else"));
        assertThat(store.put("a", Content.of("hello"), PutCondition.createOnly())).isEmpty();
    }

    @Test
    void aRefusedCreationCostsOneRequest() {
        s3.thenError(412, "PreconditionFailed");
        assertThat(store.put("a", Content.of("hello"), PutCondition.createOnly())).isEmpty();
        assertThat(s3.seen()).hasSize(1);
    }

    @Test
    void nothingToReplaceIsNothingReplaced() {
        s3.thenError(404, "NoSuchKey");
        assertThat(store.put("a", Content.of("x"), PutCondition.ifUnchanged("e1"))).isEmpty();
        assertThat(s3.seen().getFirst().header("If-match")).isEqualTo("\"e1\"");
    }

    @Test
    void writersWhoCollideTryAgain() {
        s3.thenError(409, "ConditionalRequestConflict")
                .thenError(409, "ConditionalRequestConflict")
                .then(exchange -> {
                    FailingS3.describe(exchange, "e1");
                    exchange.sendResponseHeaders(200, -1);
                });
        assertThat(store.put("a", Content.of("x"), PutCondition.createOnly())).isPresent();
        assertThat(s3.seen()).hasSize(3);
    }

    @Test
    void writersWhoCollideForeverAreTold() {
        for (int i = 0; i < 3; i++) {
            s3.thenError(409, "ConditionalRequestConflict");
        }
        assertFails(
                ErrorCode.CONFLICT,
                "ConditionalRequestConflict",
                () -> store.put("a", Content.of("x"), PutCondition.createOnly()));
    }

    @Test
    void anUploadThatFailsIsGivenUp() {
        s3.then(exchange -> FailingS3.send(exchange, 200, uploadNamed("u1")))
                .thenError(403, "AccessDenied")
                .thenStatus(204);
        Content content = Content.of(new byte[(5 << 20) + 1]);
        assertFails(ErrorCode.INTERNAL, "AccessDenied", () -> store.put("a", content));
        Seen last = s3.seen().getLast();
        assertThat(last.method()).isEqualTo("DELETE");
        assertThat(last.target()).contains("uploadId=u1");
    }

    @Test
    void anUploadThatCannotBeGivenUpKeepsItsFirstFault() {
        s3.then(exchange -> FailingS3.send(exchange, 200, uploadNamed("u1")))
                .thenError(403, "AccessDenied")
                .thenError(403, "AccessDeniedAgain");
        Content content = Content.of(new byte[(5 << 20) + 1]);
        assertThatThrownBy(() -> store.put("a", content))
                .hasMessageContaining("AccessDenied)")
                .satisfies(e -> assertThat(e.getCause().getSuppressed()).hasSize(1));
    }

    /** Completed, the answer lost; asked again S3 does not know the upload any more. */
    @Test
    void anUploadWhoseLastAnswerWasLostIsFoundDone() {
        AtomicReference<String> mark = new AtomicReference<>();
        s3.then(
                        exchange -> {
                            mark.set(
                                    exchange.getRequestHeaders()
                                            .getFirst("x-amz-meta-suanpan-write"));
                            FailingS3.send(exchange, 200, uploadNamed("u1"));
                        })
                .then(exchange -> part(exchange, "p1"))
                .then(exchange -> part(exchange, "p2"))
                .thenStatus(500)
                .thenError(404, "NoSuchUpload")
                .thenError(404, "NoSuchUpload")
                .then(exchange -> markedHead(exchange, mark.get()));
        Content content = Content.of(new byte[(5 << 20) + 1]);
        assertThat(store.put("a", content, PutCondition.createOnly())).isPresent();
        assertThat(s3.seen())
                .extracting(Seen::method)
                .containsExactly("POST", "PUT", "PUT", "POST", "POST", "DELETE", "HEAD");
        assertThat(s3.seen().get(4).header("If-none-match")).isEqualTo("*");
    }

    @Test
    void anUploadThatVanishedUndoneIsAFault() {
        s3.then(exchange -> FailingS3.send(exchange, 200, uploadNamed("u1")))
                .then(exchange -> part(exchange, "p1"))
                .then(exchange -> part(exchange, "p2"))
                .thenStatus(500)
                .thenError(404, "NoSuchUpload")
                .thenError(404, "NoSuchUpload")
                .thenStatus(404)
                .thenStatus(200);
        Content content = Content.of(new byte[(5 << 20) + 1]);
        assertFails(ErrorCode.INTERNAL, "NoSuchUpload", () -> store.put("a", content));
    }

    @Test
    void aRangeBeyondTheEndIsEmptyUnlessTheObjectHasGrown() {
        s3.thenError(416, "InvalidRange")
                .then(exchange -> sizedHead(exchange, 30))
                .thenCut(206, "e2", "bytes 20-29/30", "0123456789", 10);
        try (var object = store.get("a", new ByteRange(20, 10)).orElseThrow()) {
            assertThat(object.info().size()).isEqualTo(30);
            assertThat(object.text()).isEqualTo("0123456789");
        }
        s3.thenError(416, "InvalidRange").then(exchange -> sizedHead(exchange, 20));
        assertThat(store.get("a", new ByteRange(20, 10)).orElseThrow().bytes()).isEmpty();
        s3.thenError(416, "InvalidRange").thenStatus(404).thenStatus(200);
        assertThat(store.get("a", new ByteRange(20, 10))).isEmpty();
    }

    @Test
    void aMissingBucketIsNoMissingObject() {
        s3.thenError(404, "NoSuchBucket");
        assertFails(ErrorCode.INTERNAL, "There is no bucket shop", () -> store.get("a"));
        s3.thenStatus(404).thenStatus(404);
        assertFails(ErrorCode.INTERNAL, "There is no bucket shop", () -> store.head("a"));
    }

    @Test
    void whetherTheBucketIsThereIsAskedOnce() {
        s3.thenStatus(404).thenStatus(403).thenStatus(404);
        assertThat(store.head("a")).isEmpty();
        assertThat(store.head("b")).isEmpty();
        assertThat(s3.seen())
                .extracting(Seen::target)
                .containsExactly("/shop/of/ours/a", "/shop", "/shop/of/ours/b");
    }

    @ParameterizedTest
    @CsvSource({
        "403, AccessDenied, s3:ListBucket",
        "403, InvalidAccessKeyId, Renew",
        "403, SignatureDoesNotMatch, clock",
        "400, ExpiredToken, Renew",
        "301, PermanentRedirect, AWS_REGION",
        "400, AuthorizationHeaderMalformed, AWS_REGION",
        "405, MethodNotAllowed, S3 error reference"
    })
    void aRefusalSaysWhatToDo(int status, String code, String remedy) {
        s3.thenError(status, code);
        assertThatThrownBy(() -> store.get("a"))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        e -> {
                            assertThat(e.code()).isEqualTo(ErrorCode.INTERNAL);
                            assertThat(e.remedy()).contains(remedy);
                        });
    }

    @Test
    void namesTheRegionWhereTheBucketIs() {
        s3.then(exchange -> {
            exchange.getResponseHeaders().set("x-amz-bucket-region", "eu-central-1");
            exchange.sendResponseHeaders(301, -1);
        });
        assertFails(ErrorCode.INTERNAL, "in eu-central-1", () -> store.head("a"));
    }

    @Test
    void noServerIsSaidSo() {
        s3.close();
        assertFails(ErrorCode.INTERNAL, "could not be reached", () -> store.get("a"));
    }

    @Test
    void noCredentialsAreSaidSo() {
        AwsCredentialsProvider none =
                () -> {
                    throw SdkClientException.create("Unable to load credentials from any of …");
                };
        try (S3ObjectStore bare = store(s3.endpoint(), none, 1)) {
            assertFails(ErrorCode.INTERNAL, "no AWS credentials", () -> bare.get("a"));
        }
    }

    @Test
    void refusesAPageOfNothing() {
        assertThatThrownBy(() -> store.list("", "", 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aContentThatCannotBeReadIsNotWritten() {
        Content broken =
                new Content() {
                    @Override
                    public InputStream open() throws IOException {
                        throw new IOException("the disk is gone");
                    }

                    @Override
                    public long length() {
                        return 3;
                    }
                };
        assertFails(ErrorCode.INTERNAL, "the disk is gone", () -> store.put("a", broken));
        assertThat(s3.seen()).isEmpty();
    }

    private static byte[] uploadNamed(String id) {
        return ("<InitiateMultipartUploadResult><UploadId>"
                        + id
                        + "</UploadId></InitiateMultipartUploadResult>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void part(HttpExchange exchange, String etag) throws IOException {
        FailingS3.describe(exchange, etag);
        exchange.sendResponseHeaders(200, -1);
    }

    private static void markedHead(HttpExchange exchange, String mark) throws IOException {
        exchange.getResponseHeaders().set("x-amz-meta-suanpan-write", mark);
        sizedHead(exchange, 5);
    }

    private static void sizedHead(HttpExchange exchange, long size) throws IOException {
        FailingS3.describe(exchange, "e1");
        exchange.getResponseHeaders().set("Content-Length", Long.toString(size));
        exchange.sendResponseHeaders(200, -1);
    }

    private static void assertFails(ErrorCode code, String detail, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        e -> {
                            assertThat(e.code()).isEqualTo(code);
                            assertThat(e.detail()).contains(detail);
                            assertThat(e.remedy()).isNotBlank();
                        });
    }
}
