package io.suanpan.store;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.ModelCard;
import io.suanpan.core.SuanpanException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people look up about models: which there are, what is in use, how good it is. */
public final class ModelCatalogue {
    private final ModelRegistry registry;
    private final List<String> known;

    /**
     * @param known the names a shop can have, trained or not, in the order to list them
     */
    public ModelCatalogue(ModelRegistry registry, List<String> known) {
        this.registry = registry;
        this.known = List.copyOf(known);
    }

    /**
     * @param models those in use, in the catalogue's order
     * @param notTrained those that are not
     */
    public record Overview(List<Entry> models, List<String> notTrained) {
        public Overview {
            models = List.copyOf(models);
            notTrained = List.copyOf(notTrained);
        }
    }

    /**
     * @param since when the version came into use
     * @param metrics on its hold-out
     */
    public record Entry(
            String name,
            String version,
            Instant since,
            String algorithm,
            Instant trainedAt,
            Map<String, Double> metrics) {
        public Entry {
            metrics = Map.copyOf(metrics);
        }
    }

    /**
     * @param card of the version in use
     * @param history the moves of the pointer, newest first
     * @param versions all that are published, oldest first
     */
    public record Details(ModelCard card, List<PointerMove> history, List<String> versions) {
        public Details {
            history = List.copyOf(history);
            versions = List.copyOf(versions);
        }
    }

    public Overview overview() {
        List<Entry> entries = known.stream().flatMap(name -> entry(name).stream()).toList();
        List<String> trained = entries.stream().map(Entry::name).toList();
        return new Overview(
                entries, known.stream().filter(name -> !trained.contains(name)).toList());
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} for a name that is not known, {@code NOT_TRAINED}
     *     where no version is in use
     */
    public Details details(String name) {
        ModelPointer pointer =
                registry.current(requireKnown(name)).orElseThrow(() -> notTrained(name));
        return new Details(
                registry.card(name, pointer.version()), pointer.history(), registry.versions(name));
    }

    /**
     * The card of a version: the one named, or else the one in use.
     *
     * @throws SuanpanException {@code NOT_FOUND} for a name or version that is not known, {@code
     *     NOT_TRAINED} where none is named and none in use
     */
    public ModelCard card(String name, Optional<String> version) {
        requireKnown(name);
        return registry.card(
                name,
                version.or(() -> registry.current(name).map(ModelPointer::version))
                        .orElseThrow(() -> notTrained(name)));
    }

    /**
     * Puts an earlier version back in use: the one named, or else the one before.
     *
     * @throws SuanpanException as {@link ModelRegistry#rollback(String, String)}, and {@code
     *     NOT_FOUND} for a name that is not known
     */
    public ModelPointer rollback(String name, Optional<String> version) {
        requireKnown(name);
        return version.isPresent()
                ? registry.rollback(name, version.get())
                : registry.rollback(name);
    }

    /**
     * @return {@code name}
     * @throws SuanpanException {@code NOT_FOUND} where it is not known
     */
    public String requireKnown(String name) {
        if (!known.contains(name)) {
            throw new SuanpanException(
                    ErrorCode.NOT_FOUND,
                    "There is no model \"" + name + "\".",
                    "Use one of: " + String.join(", ", known) + ".");
        }
        return name;
    }

    private Optional<Entry> entry(String name) {
        return registry.current(name)
                .map(pointer -> {
                    ModelCard card = registry.card(name, pointer.version());
                    return new Entry(
                            name,
                            pointer.version(),
                            pointer.since(),
                            card.algorithm(),
                            card.trainedAt(),
                            card.metrics());
                });
    }

    private static SuanpanException notTrained(String name) {
        return new SuanpanException(
                ErrorCode.NOT_TRAINED,
                "The model " + name + " has not been trained yet.",
                "POST /v1/models/" + name + "/train, or run ./suanpan train.");
    }
}
