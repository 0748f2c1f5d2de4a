package io.suanpan.store;

import io.suanpan.core.Digest;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.ModelCard;
import io.suanpan.core.SuanpanException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Versions of models and which of them is in use. A version is written once and never changed:
 * first its bytes, then its card, which makes it visible. The pointer to the version in use moves
 * by conditional write, so that of any number of racing movers each step has one winner.
 * Thread-safe; any number of registries may work on one store.
 */
public final class ModelRegistry {
    /** Each failure means that another mover succeeded, so this takes a thousand movers at once. */
    private static final int MOST_ATTEMPTS = 1_000;

    private static final String WITHDRAWN =
            "It was rolled back from. To use it again, roll back to it by name.";

    private final ObjectStore store;
    private final Clock clock;

    /**
     * @param clock for the times in the pointers' histories
     */
    public ModelRegistry(ObjectStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Writes a version, named by the draft's {@code trainedAt} and the hash of card and bytes; does
     * not put it in use. The same draft and bytes again give the same version and change nothing.
     *
     * @param draft its {@code version} and {@code modelSha256} do not matter
     * @return the card as published
     */
    public ModelCard publish(ModelCard draft, byte[] model) {
        return publish(draft, model, new byte[0]);
    }

    /**
     * The same with a report, which is written before the card: a version that is seen has it.
     *
     * @param report how good the version is, as JSON; none where it is empty
     */
    public ModelCard publish(ModelCard draft, byte[] model, byte[] report) {
        ModelKeys.checkName(draft.name());
        String sha256 = Digest.sha256(model);
        String version = ModelKeys.version(draft.trainedAt(), draft.published("", sha256));
        ModelCard card = draft.published(version, sha256);
        writeOnce(ModelKeys.model(card.name(), version), model);
        if (report.length > 0) {
            writeOnce(ModelKeys.report(card.name(), version), report);
        }
        writeOnce(ModelKeys.card(card.name(), version), Json.prettyBytes(card));
        return card;
    }

    /**
     * Puts a version in use if the gate lets it pass. The version already in use is promoted
     * without asking the gate, so that a repeated run changes nothing; one that was rolled back
     * from stays out, or the next run on the same data would undo the rollback.
     *
     * @throws SuanpanException {@code NOT_FOUND} where the version is not published
     */
    public Promotion promote(String name, String version, PromotionGate gate) {
        card(name, version);
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var current = pointer(name);
            @Nullable String before = current.map(c -> c.pointer().version()).orElse(null);
            if (version.equals(before)) {
                return new Promotion(name, version, true, "It is already in use.", before);
            }
            if (current.isPresent() && current.get().pointer().withdrawn(version)) {
                return new Promotion(name, version, false, WITHDRAWN, before);
            }
            GateVerdict verdict = gate.judge(Optional.ofNullable(before));
            if (!verdict.passed()) {
                return new Promotion(name, version, false, verdict.reason(), before);
            }
            var move = move(version, PointerMove.Action.PROMOTE, verdict.reason());
            if (write(name, current, move).isPresent()) {
                return new Promotion(name, version, true, verdict.reason(), before);
            }
        }
        throw contended(name);
    }

    /**
     * Puts the version in use that was so before the present one.
     *
     * @throws SuanpanException {@code NOT_TRAINED} where the model is not in use, {@code
     *     IMPOSSIBLE} where there is nothing to go back to
     */
    public ModelPointer rollback(String name) {
        return rollBack(
                name, pointer -> pointer.previousVersion().orElseThrow(() -> nothingBefore(name)));
    }

    /**
     * Puts a certain version back in use, without a gate; no change where it is in use already.
     *
     * @throws SuanpanException {@code NOT_TRAINED} where the model is not in use, {@code NOT_FOUND}
     *     where the version is not published
     */
    public ModelPointer rollback(String name, String version) {
        card(name, version);
        return rollBack(name, _ -> version);
    }

    /** The version in use, with its history; empty where the model is not in use. */
    public Optional<ModelPointer> current(String name) {
        return pointer(name).map(PointerState::pointer);
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} where the version is not published
     */
    public ModelCard card(String name, String version) {
        String key = ModelKeys.card(name, version);
        return store.get(key)
                .map(object -> ModelCard.read(object.bytes(), key))
                .orElseThrow(() -> unpublished(name, version));
    }

    /**
     * The bytes of a version, checked against the hash on its card.
     *
     * @throws SuanpanException {@code NOT_FOUND} where the version is not published
     */
    public byte[] model(String name, String version) {
        return model(card(name, version));
    }

    /** The bytes of the version whose card this is, checked against the hash on it. */
    public byte[] model(ModelCard card) {
        String key = ModelKeys.model(card.name(), card.version());
        byte[] model =
                store.get(key)
                        .map(StoredObject::bytes)
                        .orElseThrow(() -> unpublished(card.name(), card.version()));
        String sha256 = Digest.sha256(model);
        if (!sha256.equals(card.modelSha256())) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The bytes of %s have the hash %s, but its card says %s."
                            .formatted(key, sha256, card.modelSha256()),
                    "Roll back to another version, and train this one again.");
        }
        return model;
    }

    /** The report that was published with a version; empty where there was none. */
    public Optional<byte[]> report(String name, String version) {
        return store.get(ModelKeys.report(name, version)).map(StoredObject::bytes);
    }

    /** The published versions, oldest first; empty where there are none. */
    public List<String> versions(String name) {
        String prefix = ModelKeys.folder(name);
        return store.listAll(prefix)
                .flatMap(object -> ModelKeys.versionOfCard(object.key()).stream())
                .toList();
    }

    /** The models that have a published version, in the order of their names. */
    public List<String> names() {
        return store.listAll(ModelKeys.ROOT)
                .flatMap(object -> ModelKeys.nameOfCard(object.key()).stream())
                .distinct()
                .toList();
    }

    /** The pointer with the ETag of its object. */
    Optional<PointerState> pointer(String name) {
        String key = ModelKeys.pointer(name);
        return store.get(key)
                .map(object ->
                        new PointerState(
                                ModelPointer.read(object.bytes(), key), object.info().etag()));
    }

    record PointerState(ModelPointer pointer, String etag) {}

    private ModelPointer rollBack(String name, Function<ModelPointer, String> target) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            PointerState current = pointer(name).orElseThrow(() -> notInUse(name));
            String before = current.pointer().version();
            String version = target.apply(current.pointer());
            if (version.equals(before)) {
                return current.pointer();
            }
            card(name, version);
            var move = move(version, PointerMove.Action.ROLLBACK, "Rolled back from " + before);
            var moved = write(name, Optional.of(current), move);
            if (moved.isPresent()) {
                return moved.get();
            }
        }
        throw contended(name);
    }

    private PointerMove move(String version, PointerMove.Action action, String reason) {
        return new PointerMove(version, clock.instant(), action, reason);
    }

    /** Empty where somebody else has moved the pointer in the meantime. */
    private Optional<ModelPointer> write(
            String name, Optional<PointerState> current, PointerMove move) {
        ModelPointer next =
                current.map(c -> c.pointer().moved(move))
                        .orElseGet(() -> ModelPointer.first(name, move));
        PutCondition condition =
                current.map(c -> PutCondition.ifUnchanged(c.etag()))
                        .orElseGet(PutCondition::createOnly);
        return store.put(ModelKeys.pointer(name), Content.of(Json.prettyBytes(next)), condition)
                .map(_ -> next);
    }

    /** What is there already must be the same: it is then of an earlier run, maybe a broken one. */
    private void writeOnce(String key, byte[] bytes) {
        if (store.put(key, Content.of(bytes), PutCondition.createOnly()).isPresent()) {
            return;
        }
        byte[] present = store.get(key).map(StoredObject::bytes).orElse(new byte[0]);
        if (!Digest.sha256(present).equals(Digest.sha256(bytes))) {
            throw new SuanpanException(
                    ErrorCode.CONFLICT,
                    "The object " + key + " exists with other content.",
                    "Train again: a version is never overwritten.");
        }
    }

    private static SuanpanException unpublished(String name, String version) {
        return new SuanpanException(
                ErrorCode.NOT_FOUND,
                "The model " + name + " has no version " + version + ".",
                "Ask for the model's versions and choose one of them.");
    }

    private static SuanpanException notInUse(String name) {
        return new SuanpanException(
                ErrorCode.NOT_TRAINED,
                "The model " + name + " has no version in use.",
                "Train it first.");
    }

    private static SuanpanException nothingBefore(String name) {
        return new SuanpanException(
                ErrorCode.IMPOSSIBLE,
                "The model " + name + " has no earlier version to go back to.",
                "Name the version to go back to, or train a new one.");
    }

    private static SuanpanException contended(String name) {
        return new SuanpanException(
                ErrorCode.CONFLICT,
                "The pointer of the model " + name + " was moved by others at every attempt.",
                "Try again when fewer runs promote the same model.");
    }
}
