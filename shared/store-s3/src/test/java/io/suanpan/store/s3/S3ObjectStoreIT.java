package io.suanpan.store.s3;

import io.suanpan.store.ObjectStore;
import io.suanpan.store.ObjectStoreContract;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
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
}
