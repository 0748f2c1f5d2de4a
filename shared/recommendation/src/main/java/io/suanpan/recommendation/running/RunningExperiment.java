package io.suanpan.recommendation.running;

import io.suanpan.store.CurrentModel;
import io.suanpan.store.ObjectStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The experiment that runs now. Settings are looked at again after {@link CurrentModel#LOOK_AGAIN};
 * those that cannot be read are logged and leave things as they were, since a shop must go on
 * showing products. Thread-safe.
 */
public final class RunningExperiment {
    private static final System.Logger LOG = System.getLogger(RunningExperiment.class.getName());

    private final ExperimentSettings settings;
    private final Clock clock;
    private volatile @Nullable Look last;

    private record Look(List<ShopExperiment> all, Instant at) {}

    public RunningExperiment(ObjectStore store, Clock clock) {
        this.settings = new ExperimentSettings(store);
        this.clock = clock;
    }

    public Optional<ShopExperiment> now() {
        Instant now = clock.instant();
        Look known = last;
        if (known == null || !now.isBefore(known.at.plus(CurrentModel.LOOK_AGAIN))) {
            known = look(known, now);
            last = known;
        }
        for (ShopExperiment one : known.all) {
            if (one.isRunning(now)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private Look look(@Nullable Look known, Instant now) {
        try {
            return new Look(settings.all(), now);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The experiments stay as they were known.", e);
            return new Look(known == null ? List.of() : known.all, now);
        }
    }
}
