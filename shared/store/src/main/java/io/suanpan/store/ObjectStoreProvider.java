package io.suanpan.store;

import java.util.Optional;

/** Opens stores of one kind; found with {@link java.util.ServiceLoader}. */
public interface ObjectStoreProvider {

    /** Empty where the location is not of this kind. */
    Optional<ObjectStore> open(String location);
}
