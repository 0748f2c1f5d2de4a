package io.suanpan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.suanpan.core.DataIdentity;
import io.suanpan.core.Digest;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.FeatureDoc;
import io.suanpan.core.ModelCard;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.PointerMove.Action;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelRegistryTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final PromotionGate OPEN = _ -> GateVerdict.pass("good enough");

    @TempDir private Path folder;
    private FileObjectStore store;
    private ModelRegistry registry;

    @BeforeEach
    void open() {
        store = new FileObjectStore(folder, FileStoreOptions.defaults().withSyncToDisk(false));
        registry = new ModelRegistry(store, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    static ModelCard draft(String name, Instant trainedAt, double auc) {
        return new ModelCard(
                name,
                "",
                "cart",
                trainedAt,
                "0.1.0",
                7,
                new DataIdentity(3, Digest.sha256(new byte[0]), 100, List.of("2026-10-01")),
                Map.of("depth", "4"),
                Map.of("auc", auc),
                Map.of(),
                List.of(new FeatureDoc("orders", "orders so far", "orders")),
                "");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String publish(int minute) {
        var draft = draft("churn", NOON.plusSeconds(60L * minute), 0.7);
        return registry.publish(draft, bytes("model " + minute)).version();
    }

    @Test
    void aVersionIsNamedByTimeAndContent() {
        ModelCard card = registry.publish(draft("churn", NOON, 0.7), bytes("model"));
        assertThat(card.version()).matches("20261124T120000Z-[0-9a-f]{8}");
        assertThat(card.modelSha256()).isEqualTo(Digest.sha256(bytes("model")));
        assertThat(registry.card("churn", card.version())).isEqualTo(card);
        assertThat(registry.model("churn", card.version())).isEqualTo(bytes("model"));
        ModelCard otherBytes = registry.publish(draft("churn", NOON, 0.7), bytes("other"));
        ModelCard otherCard = registry.publish(draft("churn", NOON, 0.8), bytes("model"));
        assertThat(List.of(card.version(), otherBytes.version(), otherCard.version()))
                .doesNotHaveDuplicates();
    }

    @Test
    void publishingTheSameAgainChangesNothing() {
        ModelCard card = registry.publish(draft("churn", NOON, 0.7), bytes("model"));
        var before = store.listAll("").toList();
        assertThat(registry.publish(draft("churn", NOON, 0.7), bytes("model"))).isEqualTo(card);
        assertThat(store.listAll("").toList()).isEqualTo(before);
    }

    @Test
    void aReportIsThereBeforeTheCardAndIsNeverOverwritten() {
        ModelCard card = registry.publish(draft("churn", NOON, 0.7), bytes("model"), bytes("{}"));
        assertThat(registry.report("churn", card.version())).hasValue(bytes("{}"));
        store.delete("models/churn/" + card.version() + "/card.json");
        assertThat(registry.versions("churn")).isEmpty();
        assertThat(registry.publish(draft("churn", NOON, 0.7), bytes("model"), bytes("{}")))
                .isEqualTo(card);
        assertFails(
                ErrorCode.CONFLICT,
                () -> registry.publish(draft("churn", NOON, 0.7), bytes("model"), bytes("[]")));
        assertThat(registry.report("churn", publish(5))).isEmpty();
    }

    @Test
    void aHalfPublishedVersionIsInvisibleAndCanBeCompleted() {
        String version = publish(0);
        store.delete("models/churn/" + version + "/card.json");
        assertThat(registry.versions("churn")).isEmpty();
        assertThat(registry.names()).isEmpty();
        assertFails(ErrorCode.NOT_FOUND, () -> registry.card("churn", version));
        assertFails(ErrorCode.NOT_FOUND, () -> registry.promote("churn", version, OPEN));
        assertThat(publish(0)).isEqualTo(version);
        assertThat(registry.versions("churn")).containsExactly(version);
    }

    @Test
    void aVersionIsNeverOverwritten() {
        String version = publish(0);
        store.put("models/churn/" + version + "/model.bin", Content.of("changed"));
        assertFails(ErrorCode.CONFLICT, () -> publish(0));
        assertFails(ErrorCode.INTERNAL, () -> registry.model("churn", version));
    }

    @Test
    void aCardWithoutItsBytesIsNotServed() {
        String version = publish(0);
        store.delete("models/churn/" + version + "/model.bin");
        assertFails(ErrorCode.NOT_FOUND, () -> registry.model("churn", version));
    }

    @Test
    void listsNamesAndVersionsInTheirOrder() {
        List<String> versions = List.of(publish(1), publish(2), publish(3));
        registry.publish(draft("propensity", NOON, 0.7), bytes("model"));
        registry.promote("churn", versions.getFirst(), OPEN);
        assertThat(registry.names()).containsExactly("churn", "propensity");
        assertThat(registry.versions("churn")).isEqualTo(versions);
        assertThat(registry.versions("unknown")).isEmpty();
    }

    @Test
    void theGateSeesWhatIsInUseAndItsRefusalChangesNothing() {
        String first = publish(1);
        String second = publish(2);
        List<Optional<String>> seen = new ArrayList<>();
        Promotion promoted =
                registry.promote(
                        "churn",
                        first,
                        current -> {
                            seen.add(current);
                            return GateVerdict.pass("the first");
                        });
        assertThat(promoted).isEqualTo(new Promotion("churn", first, true, "the first", null));
        var pointer = registry.current("churn");
        Promotion refused =
                registry.promote(
                        "churn",
                        second,
                        current -> {
                            seen.add(current);
                            return GateVerdict.refuse("AUC 0.60 against 0.70");
                        });
        assertThat(refused)
                .isEqualTo(new Promotion("churn", second, false, "AUC 0.60 against 0.70", first));
        assertThat(seen).containsExactly(Optional.empty(), Optional.of(first));
        assertThat(registry.current("churn")).isEqualTo(pointer);
    }

    @Test
    void theGateJudgesAgainWhenThePointerMovedMeanwhile() {
        String first = publish(1);
        String second = publish(2);
        String third = publish(3);
        registry.promote("churn", first, OPEN);
        List<Optional<String>> seen = new ArrayList<>();
        PromotionGate slow =
                current -> {
                    seen.add(current);
                    if (seen.size() == 1) {
                        registry.promote("churn", second, OPEN);
                    }
                    return GateVerdict.pass("better than " + current.orElseThrow());
                };
        Promotion promotion = registry.promote("churn", third, slow);
        assertThat(seen).containsExactly(Optional.of(first), Optional.of(second));
        assertThat(promotion.previousVersion()).isEqualTo(second);
        assertThat(promotion.reason()).isEqualTo("better than " + second);
    }

    @Test
    void promotingTheVersionInUseAgainChangesNothingAndAsksNobody() {
        String version = publish(1);
        registry.promote("churn", version, OPEN);
        var pointer = registry.current("churn");
        PromotionGate unexpected =
                _ -> {
                    throw new AssertionError("asked");
                };
        assertThat(registry.promote("churn", version, unexpected).promoted()).isTrue();
        assertThat(registry.current("churn")).isEqualTo(pointer);
    }

    @Test
    void rollbackGoesBackStepByStep() {
        List<String> versions = List.of(publish(1), publish(2), publish(3));
        versions.forEach(version -> registry.promote("churn", version, OPEN));
        assertThat(registry.rollback("churn").version()).isEqualTo(versions.get(1));
        assertThat(registry.rollback("churn").version()).isEqualTo(versions.get(0));
        assertFails(ErrorCode.IMPOSSIBLE, () -> registry.rollback("churn"));
        ModelPointer pointer = registry.current("churn").orElseThrow();
        assertThat(pointer.since()).isEqualTo(NOON);
        assertThat(pointer.history())
                .extracting(PointerMove::version, PointerMove::action)
                .containsExactly(
                        tuple(versions.get(0), Action.ROLLBACK),
                        tuple(versions.get(1), Action.ROLLBACK),
                        tuple(versions.get(2), Action.PROMOTE),
                        tuple(versions.get(1), Action.PROMOTE),
                        tuple(versions.get(0), Action.PROMOTE));
    }

    @Test
    void rollbackSkipsWhatWasRolledBackBefore() {
        List<String> versions = List.of(publish(1), publish(2), publish(3));
        registry.promote("churn", versions.get(0), OPEN);
        registry.promote("churn", versions.get(1), OPEN);
        registry.rollback("churn");
        registry.promote("churn", versions.get(2), OPEN);
        assertThat(registry.rollback("churn").version()).isEqualTo(versions.get(0));
    }

    @Test
    void aRunDoneAgainDoesNotUndoARollback() {
        List<String> versions = List.of(publish(1), publish(2));
        versions.forEach(version -> registry.promote("churn", version, OPEN));
        registry.rollback("churn");

        Promotion again = registry.promote("churn", versions.get(1), OPEN);

        assertThat(again.promoted()).isFalse();
        assertThat(again.reason()).contains("roll back to it by name");
        assertThat(registry.current("churn").orElseThrow().version()).isEqualTo(versions.get(0));
        registry.rollback("churn", versions.get(1));
        assertThat(registry.current("churn").orElseThrow().version()).isEqualTo(versions.get(1));
    }

    @Test
    void aVersionThatGaveWayToABetterOneMayComeBack() {
        List<String> versions = List.of(publish(1), publish(2));
        versions.forEach(version -> registry.promote("churn", version, OPEN));

        assertThat(registry.promote("churn", versions.get(0), OPEN).promoted()).isTrue();
    }

    @Test
    void rollbackToANamedVersionIsRepeatable() {
        List<String> versions = List.of(publish(1), publish(2), publish(3));
        versions.forEach(version -> registry.promote("churn", version, OPEN));
        ModelPointer back = registry.rollback("churn", versions.get(0));
        assertThat(back.version()).isEqualTo(versions.get(0));
        assertThat(back.history().getFirst().reason()).contains(versions.get(2));
        assertThat(registry.rollback("churn", versions.get(0))).isEqualTo(back);
        String neverUsed = publish(4);
        registry.rollback("churn", neverUsed);
        assertThat(registry.rollback("churn").version()).isEqualTo(versions.get(0));
    }

    @Test
    void rollbackSaysWhyItCannot() {
        assertFails(ErrorCode.NOT_TRAINED, () -> registry.rollback("churn"));
        String version = publish(1);
        assertFails(ErrorCode.NOT_TRAINED, () -> registry.rollback("churn", version));
        registry.promote("churn", version, OPEN);
        assertFails(
                ErrorCode.NOT_FOUND, () -> registry.rollback("churn", "20261124T120000Z-00000000"));
        assertThat(registry.current("unknown")).isEmpty();
    }

    @Test
    void theHistoryIsBounded() {
        List<String> versions = List.of(publish(1), publish(2));
        for (int i = 0; i < ModelPointer.MOST_MOVES + 20; i++) {
            registry.promote("churn", versions.get(i % 2), OPEN);
        }
        ModelPointer pointer = registry.current("churn").orElseThrow();
        assertThat(pointer.history()).hasSize(ModelPointer.MOST_MOVES);
        assertThat(pointer.history().getFirst().version()).isEqualTo(pointer.version());
    }

    @Test
    void refusesNamesAndVersionsThatAreNone() {
        for (String name : List.of("", "Churn", "1churn", "../churn", "a/b", "a".repeat(64))) {
            assertFails(ErrorCode.MALFORMED, () -> registry.current(name));
            assertFails(ErrorCode.MALFORMED, () -> registry.versions(name));
            assertFails(
                    ErrorCode.MALFORMED,
                    () -> registry.publish(draft(name, NOON, 0.7), bytes("model")));
        }
        for (String version : List.of("", "..", "latest", "20261124T120000Z-0000000G")) {
            assertFails(ErrorCode.MALFORMED, () -> registry.card("churn", version));
            assertFails(ErrorCode.MALFORMED, () -> registry.promote("churn", version, OPEN));
        }
    }

    @Test
    void aHundredRacingPublishersLeaveOneWinnerForEachStep() {
        RacingPublishers.race(store, 100, 100);
    }

    private static void assertFails(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SuanpanException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
