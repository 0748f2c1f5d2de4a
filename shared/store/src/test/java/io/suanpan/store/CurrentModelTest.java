package io.suanpan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentModelTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir private Path folder;
    private final AtomicInteger decoded = new AtomicInteger();
    private final List<String> failures = new ArrayList<>();
    private final Clock clock = ((InstantSource) () -> this.now).withZone(ZoneOffset.UTC);
    private Instant now = NOON;
    private ObjectStore store;
    private ModelRegistry registry;
    private CurrentModel<String> model;

    @BeforeEach
    void open() {
        store = new FileObjectStore(folder, FileStoreOptions.defaults().withSyncToDisk(false));
        registry = new ModelRegistry(store, clock);
        model =
                new CurrentModel<>(
                        registry,
                        "churn",
                        (_, bytes) -> {
                            decoded.incrementAndGet();
                            return new String(bytes, StandardCharsets.UTF_8);
                        },
                        clock,
                        (name, cause) -> failures.add(name + ": " + cause.getMessage()));
    }

    private String use(String content) {
        var draft = ModelRegistryTest.draft("churn", NOON, 0.7);
        String version =
                registry.publish(draft, content.getBytes(StandardCharsets.UTF_8)).version();
        registry.promote("churn", version, _ -> GateVerdict.pass("good enough"));
        return version;
    }

    private void later(Duration duration) {
        now = now.plus(duration);
    }

    private String served() {
        return model.get().orElseThrow().model();
    }

    @Test
    void theFirstVersionServesAtOnce() {
        assertThat(model.get()).isEmpty();
        String version = use("one");
        assertThat(served()).isEqualTo("one");
        assertThat(model.get().orElseThrow().card().version()).isEqualTo(version);
    }

    @Test
    void anotherVersionServesAfterThirtySecondsAndNotBefore() {
        use("one");
        assertThat(served()).isEqualTo("one");
        use("two");
        later(Duration.ofSeconds(30).minusNanos(1));
        assertThat(served()).isEqualTo("one");
        later(Duration.ofNanos(1));
        assertThat(served()).isEqualTo("two");
    }

    @Test
    void whatHasNotChangedIsNotDecodedAgain() {
        use("one");
        for (int i = 0; i < 5; i++) {
            served();
            later(CurrentModel.LOOK_AGAIN);
        }
        assertThat(decoded).hasValue(1);
    }

    /** The pointer's ETag changes, the version in it does not. */
    @Test
    void aMoveBackToTheLoadedVersionDecodesNothing() {
        String first = use("one");
        served();
        use("two");
        registry.rollback("churn", first);
        later(CurrentModel.LOOK_AGAIN);
        assertThat(served()).isEqualTo("one");
        assertThat(decoded).hasValue(1);
    }

    @Test
    void aLookThatFailsServesWhatIsLoadedAndIsReportedOnce() {
        use("one");
        served();
        ObjectInfo pointer = store.head("models/churn/current.json").orElseThrow();
        byte[] good = store.get(pointer.key()).orElseThrow().bytes();
        store.put(pointer.key(), Content.of("no json"));
        for (int i = 0; i < 3; i++) {
            later(CurrentModel.LOOK_AGAIN);
            assertThat(served()).isEqualTo("one");
        }
        assertThat(failures).hasSize(1).first().asString().startsWith("churn: ");
        store.put(pointer.key(), Content.of(good));
        later(CurrentModel.LOOK_AGAIN);
        served();
        store.put(pointer.key(), Content.of("no json"));
        later(CurrentModel.LOOK_AGAIN);
        assertThat(served()).isEqualTo("one");
        assertThat(failures).hasSize(2);
    }

    @Test
    void aFirstLookThatFailsIsTheCallersFault() {
        store.put("models/churn/current.json", Content.of("no json"));
        assertThatThrownBy(model::get).isInstanceOf(SuanpanException.class);
        assertThat(failures).isEmpty();
    }

    @Test
    void aModelThatIsTakenOutOfUseServesNoMore() {
        use("one");
        served();
        store.delete("models/churn/current.json");
        later(CurrentModel.LOOK_AGAIN);
        assertThat(model.get()).isEmpty();
    }

    @Test
    void manyFirstCallersCauseOneLoad() {
        use("one");
        assertThat(ObjectStoreContract.race(8, _ -> served())).containsOnly("one");
        assertThat(decoded).hasValue(1);
    }

    @Test
    void withoutAListenerAFailedLookIsLogged() {
        var logging = new CurrentModel<>(registry, "churn", (card, _) -> card.version(), clock);
        String version = use("one");
        logging.get();
        store.put("models/churn/current.json", Content.of("no json"));
        later(CurrentModel.LOOK_AGAIN);
        assertThat(logging.get().orElseThrow().model()).isEqualTo(version);
    }
}
