package io.suanpan.gateway;

import io.suanpan.core.Digest;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.core.input.Printable;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.PutCondition;
import io.suanpan.store.StoredObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request that is sent twice change something once: the second gets the first one's answer.
 * The key is the caller's {@code Idempotency-Key} header (per caller and route) or else the payload
 * itself (per route). It is claimed by a create-only put and completed by a conditional put, so
 * that it also holds between machines. Thread-safe.
 *
 * <p>Answers are kept and given again; a work that throws frees the key for a retry. A request that
 * died keeps its key for {@link IdempotencyOptions#hold()}; then the same request takes it over.
 */
public final class Idempotency {
    private static final int MAX_KEY_LENGTH = 255;
    private static final int ATTEMPTS = 5;

    private final ObjectStore store;
    private final String function;
    private final IdempotencyOptions options;
    private final Clock clock;

    /**
     * @param function whose keys these are: {@code idempotency/<function>/<sha256>.json}
     */
    public Idempotency(
            ObjectStore store, String function, IdempotencyOptions options, Clock clock) {
        this.store = store;
        this.function = function;
        this.options = options;
        this.clock = clock;
    }

    /**
     * @param payload all that decides what is done, values from the path included; a record
     * @throws SuanpanException {@code CONFLICT} while the same request is running, {@code
     *     IMPOSSIBLE} where the key was used with another payload
     */
    public Reply once(Request request, Object payload, Callable<Reply> work) throws Exception {
        String hash = Digest.sha256(Json.bytes(payload));
        String key = key(request, hash);
        Claim claim = claim(key, hash);
        return claim.answer() == null ? run(key, hash, claim.etag(), work) : claim.answer();
    }

    /**
     * The same for callers that send an {@code Idempotency-Key}; for others the work is done each
     * time. Right where the same payload may well be meant twice, as in "one version back".
     */
    public Reply onceIfKeyed(Request request, Object payload, Callable<Reply> work)
            throws Exception {
        boolean keyed = request.header("idempotency-key").isPresent();
        return keyed ? once(request, payload, work) : work.call();
    }

    /** Either the stored answer or the ETag of the marker that is now ours. */
    private record Claim(String etag, @Nullable Reply answer) {}

    private Reply run(String key, String hash, String etag, Callable<Reply> work) throws Exception {
        Reply reply;
        try {
            reply = work.call();
        } catch (Exception e) {
            put(key, IdempotencyRecord.free(hash, clock.instant()), etag);
            throw e;
        }
        var done = IdempotencyRecord.done(hash, clock.instant().plus(options.keep()), reply);
        // Where the marker is no longer ours the hold has run out and another one has taken over;
        // the work is done all the same, and its answer is true.
        put(key, done, etag);
        return reply;
    }

    private void put(String key, IdempotencyRecord content, String etag) {
        store.put(key, content.content(), PutCondition.ifUnchanged(etag));
    }

    private Claim claim(String key, String hash) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Claim> claim = tryClaim(key, hash);
            if (claim.isPresent()) {
                return claim.get();
            }
        }
        throw running();
    }

    /** Empty where another one was faster: then look again. */
    private Optional<Claim> tryClaim(String key, String hash) {
        Instant now = clock.instant();
        var marker = IdempotencyRecord.running(hash, now.plus(options.hold())).content();
        Optional<ObjectInfo> created = store.put(key, marker, PutCondition.createOnly());
        if (created.isPresent()) {
            return created.map(info -> new Claim(info.etag(), null));
        }
        Optional<StoredObject> stored = store.get(key);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        IdempotencyRecord there = IdempotencyRecord.read(stored.get().bytes(), key);
        if (!there.mayBeTaken(hash, now)) {
            return Optional.of(new Claim("", answerOf(there, hash)));
        }
        var unchanged = PutCondition.ifUnchanged(stored.get().info().etag());
        return store.put(key, marker, unchanged).map(info -> new Claim(info.etag(), null));
    }

    private static Reply answerOf(IdempotencyRecord there, String hash) {
        if (!there.payload().equals(hash)) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The Idempotency-Key was used before with another request.",
                    "Use a new key for a new request.");
        }
        if (!there.isDone()) {
            throw running();
        }
        return there.reply();
    }

    private static SuanpanException running() {
        return new SuanpanException(
                ErrorCode.CONFLICT,
                "The same request is being worked on.",
                "Send it again in a while to get its answer.");
    }

    private String key(Request request, String hash) {
        Optional<String> named = request.header("idempotency-key");
        String identity =
                named.map(name -> "key\n" + request.caller() + "\n" + checked(name))
                        .orElse("payload\n" + hash);
        String scoped = request.route() + "\n" + identity;
        String digest = Digest.sha256(scoped.getBytes(StandardCharsets.UTF_8));
        return "idempotency/" + function + "/" + digest + ".json";
    }

    private static String checked(String name) {
        if (name.isBlank() || name.length() > MAX_KEY_LENGTH || !Printable.isClean(name)) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The Idempotency-Key is no key.",
                    "Send 1 to " + MAX_KEY_LENGTH + " printable characters, as a UUID has.");
        }
        return name;
    }
}
