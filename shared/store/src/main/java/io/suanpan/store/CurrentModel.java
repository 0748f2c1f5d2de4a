package io.suanpan.store;

import io.suanpan.core.ModelCard;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The version of a model that is in use, decoded once and kept. The pointer is looked at again when
 * the last look is {@link #LOOK_AGAIN} old, and the model loaded again only if it has another
 * version. One caller does that, the others get what is loaded; only where nothing is loaded yet do
 * they wait for the one. Thread-safe.
 */
public final class CurrentModel<T> {
    /** For so long at most, callers are served a version that is no longer in use. */
    public static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private static final System.Logger LOG = System.getLogger(CurrentModel.class.getName());

    private final ModelRegistry registry;
    private final String name;
    private final ModelDecoder<T> decoder;
    private final Clock clock;
    private final RefreshListener listener;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Look<T> last;

    /** What the last look found, and when; {@code failed} if it failed and found nothing new. */
    private record Look<T>(Loaded<T> loaded, String etag, Instant at, boolean failed) {}

    /** With a listener that logs a warning. */
    public CurrentModel(ModelRegistry registry, String name, ModelDecoder<T> decoder, Clock clock) {
        this(
                registry,
                name,
                decoder,
                clock,
                (model, cause) ->
                        LOG.log(
                                System.Logger.Level.WARNING,
                                "The model " + model + " stays as it was loaded.",
                                cause));
    }

    public CurrentModel(
            ModelRegistry registry,
            String name,
            ModelDecoder<T> decoder,
            Clock clock,
            RefreshListener listener) {
        this.registry = registry;
        this.name = ModelKeys.checkName(name);
        this.decoder = decoder;
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * Empty where no version is in use; that is looked at anew by every call, so that the first
     * version serves at once.
     *
     * @throws io.suanpan.core.SuanpanException where nothing is loaded yet and loading fails
     */
    public Optional<Loaded<T>> get() {
        Look<T> known = last;
        if (known == null) {
            return firstLook();
        }
        if (isDue(known) && lock.tryLock()) {
            try {
                return lookAgain();
            } finally {
                lock.unlock();
            }
        }
        return Optional.of(known.loaded);
    }

    private Optional<Loaded<T>> firstLook() {
        lock.lock();
        try {
            Look<T> known = last;
            return known == null ? look(null) : Optional.of(known.loaded);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Loaded<T>> lookAgain() {
        Look<T> known = last;
        if (known == null) {
            return look(null);
        }
        if (!isDue(known)) {
            return Optional.of(known.loaded);
        }
        try {
            return look(known);
        } catch (RuntimeException e) {
            last = new Look<>(known.loaded, known.etag, clock.instant(), true);
            if (!known.failed) {
                listener.refreshFailed(name, e);
            }
            return Optional.of(known.loaded);
        }
    }

    private Optional<Loaded<T>> look(@Nullable Look<T> known) {
        Instant now = clock.instant();
        var pointer = registry.pointer(name);
        if (pointer.isEmpty()) {
            last = null;
            return Optional.empty();
        }
        String etag = pointer.get().etag();
        String version = pointer.get().pointer().version();
        boolean same = known != null && (known.etag.equals(etag) || isVersion(known, version));
        Loaded<T> loaded = same && known != null ? known.loaded : load(version);
        last = new Look<>(loaded, etag, now, false);
        return Optional.of(loaded);
    }

    private Loaded<T> load(String version) {
        ModelCard card = registry.card(name, version);
        return new Loaded<>(decoder.decode(card, registry.model(card)), card);
    }

    private boolean isVersion(Look<T> known, String version) {
        return known.loaded.card().version().equals(version);
    }

    private boolean isDue(Look<T> known) {
        return !clock.instant().isBefore(known.at.plus(LOOK_AGAIN));
    }
}
