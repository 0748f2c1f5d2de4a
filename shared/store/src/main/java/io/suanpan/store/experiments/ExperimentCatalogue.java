package io.suanpan.store.experiments;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.RecentlyUsed;
import io.suanpan.store.StoredObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Searches the records of runs. What was read once is kept by its ETag, since a record never
 * changes; the first search reads all of them, a few at a time. Thread-safe.
 */
public final class ExperimentCatalogue {
    /** So many are searched, the newest by the time of writing; some 10 kB each are kept. */
    public static final int MOST_RUNS = 2_000;

    private final ObjectStore store;
    private final RecentlyUsed<String, ExperimentDetails> read = new RecentlyUsed<>(MOST_RUNS);

    public ExperimentCatalogue(ObjectStore store) {
        this.store = store;
    }

    public ExperimentPage search(ExperimentQuery query) {
        List<ExperimentDetails> runs = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Found found : new Parallel<>(this::find).all(newest(query.model()))) {
            found.run().ifPresentOrElse(runs::add, () -> unreadable.add(found.key()));
        }
        List<ExperimentSummary> fitting =
                runs.stream()
                        .map(ExperimentDetails::summary)
                        .filter(query::fits)
                        .sorted(query.order())
                        .toList();
        TreeSet<String> metrics = new TreeSet<>();
        fitting.forEach(run -> metrics.addAll(run.metrics().keySet()));
        return new ExperimentPage(
                fitting.stream().limit(query.limit()).toList(),
                fitting.size(),
                List.copyOf(metrics),
                unreadable);
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} where there is no such run
     */
    public ExperimentDetails show(String model, String run) {
        String key = ExperimentKeys.key(model, run);
        return store.get(key)
                .map(object -> ExperimentJson.read(key, object.bytes()))
                .orElseThrow(() -> unknown("The model " + model + " has no run " + run));
    }

    /**
     * Runs side by side, in the order asked.
     *
     * @throws SuanpanException {@code NOT_FOUND} where one of them is not there
     */
    public ExperimentComparison compare(List<String> runs) {
        List<String> keys =
                store.listAll(ExperimentKeys.ROOT)
                        .map(ObjectInfo::key)
                        .filter(ExperimentKeys::isKey)
                        .toList();
        List<ExperimentDetails> details = new ArrayList<>();
        for (String run : runs) {
            String key =
                    keys.stream()
                            .filter(it -> ExperimentKeys.run(it).equals(run))
                            .findFirst()
                            .orElseThrow(() -> unknown("There is no run " + run));
            details.add(show(ExperimentKeys.model(key), run));
        }
        return ExperimentComparison.of(details);
    }

    private List<ObjectInfo> newest(Optional<String> model) {
        String prefix = ExperimentKeys.ROOT + model.map(name -> name + "/").orElse("");
        return store.listAll(prefix)
                .filter(object -> ExperimentKeys.isKey(object.key()))
                .sorted(
                        Comparator.comparing(ObjectInfo::lastModified)
                                .reversed()
                                .thenComparing(ObjectInfo::key))
                .limit(MOST_RUNS)
                .sorted(Comparator.comparing(ObjectInfo::key))
                .toList();
    }

    /** A record, or the key of one that cannot be read. */
    private record Found(String key, Optional<ExperimentDetails> run) {}

    private Found find(ObjectInfo object) {
        String id = object.key() + " " + object.etag();
        Optional<ExperimentDetails> known = read.find(id);
        if (known.isPresent()) {
            return new Found(object.key(), known);
        }
        Optional<ExperimentDetails> details =
                store.get(object.key()).map(StoredObject::bytes).flatMap(b -> read(object, b));
        details.ifPresent(it -> read.put(id, it));
        return new Found(object.key(), details);
    }

    /** One damaged record must not hide the others; whoever searches is told its key. */
    private static Optional<ExperimentDetails> read(ObjectInfo object, byte[] json) {
        try {
            return Optional.of(ExperimentJson.read(object.key(), json));
        } catch (SuanpanException _) {
            return Optional.empty();
        }
    }

    private static SuanpanException unknown(String what) {
        return new SuanpanException(
                ErrorCode.NOT_FOUND,
                what + ".",
                "GET /v1/experiments, or ./suanpan experiments list, names the runs.");
    }
}
