package io.suanpan.store.s3;

import io.suanpan.store.ObjectStore;
import io.suanpan.store.ObjectStoreProvider;
import java.util.Optional;

/** Opens {@code s3://bucket} and {@code s3://bucket/prefix}, as the environment says how. */
public final class S3StoreProvider implements ObjectStoreProvider {

    @Override
    public Optional<ObjectStore> open(String location) {
        return location.startsWith(S3Location.SCHEME)
                ? Optional.of(S3ObjectStore.open(location, S3Settings.fromEnvironment()))
                : Optional.empty();
    }
}
