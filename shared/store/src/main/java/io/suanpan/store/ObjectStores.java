package io.suanpan.store;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;

/** Opens the store that a location names: {@code s3://bucket/prefix}, or else a folder. */
public final class ObjectStores {
    /** The environment variable that names the store of a function. */
    public static final String VARIABLE = "SUANPAN_STORE";

    private ObjectStores() {}

    /**
     * @throws SuanpanException {@code MALFORMED} for a scheme that no provider on the class path
     *     knows
     */
    public static ObjectStore open(String location) {
        for (ObjectStoreProvider provider : ServiceLoader.load(ObjectStoreProvider.class)) {
            var store = provider.open(location);
            if (store.isPresent()) {
                return store.get();
            }
        }
        if (location.contains("://")) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The store location \"" + location + "\" has a scheme that is not known.",
                    "Use a folder or s3://bucket/prefix.");
        }
        return new FileObjectStore(Path.of(location));
    }

    /** The store that {@value #VARIABLE} names. */
    public static ObjectStore fromEnvironment(Map<String, String> environment) {
        String location = environment.get(VARIABLE);
        if (location == null || location.isBlank()) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The environment variable " + VARIABLE + " is not set.",
                    "Set it to a folder or to s3://bucket/prefix.");
        }
        return open(location);
    }
}
