package io.suanpan.store.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.ObjectStoreContract;
import io.suanpan.store.ObjectStores;
import io.suanpan.store.PutCondition;
import io.suanpan.store.RacingPublishers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The contract of all stores, on a bucket of LocalStack. */
class S3ObjectStoreIT implements ObjectStoreContract {
    private static String bucket;
    private static S3Client client;
    private static S3ObjectStore store;

    @BeforeAll
    static void openBucket() {
        LocalStack localStack = LocalStack.require();
        bucket = localStack.newBucket();
        client = client(localStack.endpoint());
        store = store("");
    }

    static S3Client client(URI endpoint) {
        return S3Clients.create(
                new S3Settings(Region.of(LocalStack.REGION), Optional.of(endpoint)),
                S3StoreOptions.defaults(),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")));
    }

    private static S3ObjectStore store(String root) {
        return new S3ObjectStore(client, new S3Location(bucket, root), S3StoreOptions.defaults());
    }

    @Override
    public ObjectStore store() {
        return store;
    }

    @Test
    void whatLiesOutsideThePrefixIsNotSeen() {
        store.put("inside", Content.of("outer"));
        store.put("insides/x", Content.of("outer"));
        S3ObjectStore inner = store("inside/");
        assertThat(inner.listAll("")).isEmpty();
        inner.put("x", Content.of("inner"));
        assertThat(inner.listAll("").map(ObjectInfo::key)).containsExactly("x");
        assertThat(inner.list("", "w", 10).objects()).hasSize(1);
        assertThat(inner.list("", "x", 10).objects()).isEmpty();
        assertThat(store.get("inside/x").orElseThrow().text()).isEqualTo("inner");
        assertThat(inner.delete("x")).isTrue();
        assertThat(store.get("inside").orElseThrow().text()).isEqualTo("outer");
    }

    @Test
    void whatIsNoKeyOfOursIsLeftOutOfPages() {
        for (String key : List.of("odd/", "odd//a", "odd/b/", "odd/c\\d")) {
            client.putObject(r -> r.bucket(bucket).key(key), RequestBody.empty());
        }
        store.put("odd/z", Content.of("x"));
        assertThat(store.list("odd/", "", 1).objects())
                .extracting(ObjectInfo::key)
                .containsExactly("odd/z");
        assertThat(store.listAll("odd/").map(ObjectInfo::key)).containsExactly("odd/z");
    }

    @Test
    void sixteenMebibytesGoInOneRequestAndOneByteMoreInParts() {
        byte[] bytes = new byte[(16 << 20) + 1];
        bytes[16 << 20] = 7;
        ObjectInfo one = store.put("parts/one", Content.of(Arrays.copyOf(bytes, bytes.length - 1)));
        ObjectInfo two = store.put("parts/two", Content.of(bytes));
        // S3 ends the ETag of an object in parts with their number.
        assertThat(one.etag()).doesNotContain("-");
        assertThat(two.etag()).endsWith("-2");
        assertThat(store.get("parts/two").orElseThrow().bytes()).isEqualTo(bytes);
    }

    @Test
    void anUploadThatFailsLeavesNothing() {
        Content shrunk = stating((16 << 20) + 2, new byte[(16 << 20) + 1]);
        assertThatThrownBy(() -> store.put("left/over", shrunk))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("16777217 bytes, not the 16777218");
        Content grown = stating((16 << 20) + 1, new byte[(16 << 20) + 2]);
        assertThatThrownBy(() -> store.put("left/over", grown))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("more than 16777217");
        store.put("left/over", Content.of("there"));
        Content large = Content.of(new byte[(16 << 20) + 1]);
        assertThat(store.put("left/over", large, PutCondition.createOnly())).isEmpty();
        assertThat(store.put("left/over", large, PutCondition.ifUnchanged("0"))).isEmpty();
        assertThat(client.listMultipartUploads(r -> r.bucket(bucket)).uploads()).isEmpty();
        assertThat(store.get("left/over").orElseThrow().text()).isEqualTo("there");
    }

    /** One race written out, as LocalStack judges racing uploads in parts without a lock. */
    @Test
    void aCreationInPartsLosesToOneThatWasFasterMeanwhile() {
        Content slow =
                new Content() {
                    @Override
                    public InputStream open() {
                        store.put("race/parts", Content.of("fast"), PutCondition.createOnly());
                        return new ByteArrayInputStream(new byte[(16 << 20) + 1]);
                    }

                    @Override
                    public long length() {
                        return (16 << 20) + 1;
                    }
                };
        assertThat(store.put("race/parts", slow, PutCondition.createOnly())).isEmpty();
        assertThat(store.get("race/parts").orElseThrow().text()).isEqualTo("fast");
    }

    @Test
    void aStreamThatIsNotReadToItsEndCanBeClosed() throws IOException {
        store.put("half/read", Content.of(new byte[4 << 20]));
        for (int i = 0; i < 20; i++) {
            try (InputStream in = store.get("half/read").orElseThrow().stream()) {
                assertThat(in.read()).isZero();
            }
        }
    }

    @Test
    void aHundredRacingPublishersLeaveOneWinnerForEachStep() {
        RacingPublishers.race(store("registry/"), 100, 8);
    }

    @Test
    void aBucketThatIsNotThereIsSaidSo() {
        S3ObjectStore nowhere =
                new S3ObjectStore(
                        client, new S3Location("no-such-bucket", ""), S3StoreOptions.defaults());
        List<ThrowingCallable> uses =
                List.of(
                        () -> nowhere.get("a"),
                        () -> nowhere.head("a"),
                        () -> nowhere.delete("a"),
                        () -> nowhere.put("a", Content.of("x")),
                        () -> nowhere.list("", "", 1));
        for (ThrowingCallable use : uses) {
            assertThatThrownBy(use)
                    .isInstanceOfSatisfying(
                            SuanpanException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.INTERNAL))
                    .hasMessageContaining("There is no bucket no-such-bucket");
        }
    }

    @Test
    void aLocationOfS3OpensThisStore() {
        LocalStack localStack = LocalStack.require();
        localStack.properties().forEach(System::setProperty);
        try (ObjectStore opened = ObjectStores.open("s3://" + bucket + "/opened")) {
            opened.put("a", Content.of("by its location"));
        } finally {
            localStack.properties().keySet().forEach(System::clearProperty);
        }
        assertThat(store.get("opened/a").orElseThrow().text()).isEqualTo("by its location");
        assertThat(new S3StoreProvider().open("/a/folder")).isEmpty();
    }

    private static Content stating(long length, byte[] bytes) {
        return new Content() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long length() {
                return length;
            }
        };
    }
}
