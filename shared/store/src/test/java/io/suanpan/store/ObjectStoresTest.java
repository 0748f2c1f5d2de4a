package io.suanpan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectStoresTest {
    @TempDir private Path folder;

    @Test
    void aFolderIsAFileStore() {
        try (ObjectStore store = ObjectStores.open(folder.toString())) {
            store.put("a", Content.of("x"));
            assertThat(store).isInstanceOf(FileObjectStore.class);
        }
        assertThat(folder.resolve("a")).hasContent("x");
    }

    @Test
    void theEnvironmentNamesTheStore() {
        ObjectStore store =
                ObjectStores.fromEnvironment(Map.of("SUANPAN_STORE", folder.toString()));
        store.put("a", Content.of("x"));
        assertThat(folder.resolve("a")).hasContent("x");
    }

    @Test
    void anUnsetStoreIsSaidHowToSet() {
        for (var environment : new Map<?, ?>[] {Map.of(), Map.of("SUANPAN_STORE", " ")}) {
            @SuppressWarnings("unchecked")
            var given = (Map<String, String>) environment;
            assertThatThrownBy(() -> ObjectStores.fromEnvironment(given))
                    .isInstanceOfSatisfying(
                            SuanpanException.class,
                            e -> {
                                assertThat(e.code()).isEqualTo(ErrorCode.INTERNAL);
                                assertThat(e.remedy()).contains("s3://bucket/prefix");
                            });
        }
    }

    /** Without the S3 module on the class path {@code s3://} is not known either. */
    @Test
    void aSchemeThatNobodyKnowsIsRefused() {
        for (String location : new String[] {"s3://bucket", "gs://bucket", "http://host/x"}) {
            assertThatThrownBy(() -> ObjectStores.open(location))
                    .isInstanceOfSatisfying(
                            SuanpanException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.MALFORMED))
                    .hasMessageContaining(location);
        }
    }
}
