package io.suanpan.local.verbs;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.http.HttpApi;
import io.suanpan.local.runner.EmbeddedRunner;
import io.suanpan.local.runner.FunctionLog;
import io.suanpan.local.runner.LogFolder;
import io.suanpan.local.template.Template;
import io.suanpan.local.trigger.TriggerEvent;
import io.suanpan.local.trigger.Triggers;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.ObjectStores;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The functions of the template over one store, with their log: what every verb works with. */
final class Workspace implements AutoCloseable {
    private final Surroundings surroundings;
    private final String location;
    private final Path stateFolder;
    private final ObjectStore store;
    private final LogFolder logs;
    private final FunctionOutput output;
    private final EmbeddedRunner runner;

    private Workspace(
            Surroundings surroundings,
            String location,
            Path stateFolder,
            Map<String, String> settings,
            boolean verbose) {
        this.surroundings = surroundings;
        this.location = location;
        this.stateFolder = stateFolder;
        this.store = ObjectStores.open(location);
        this.logs = new LogFolder(stateFolder.resolve("log"));
        FunctionLog log = verbose ? logs.and(shown(surroundings)) : logs;
        this.output = new FunctionOutput(log);
        this.runner =
                new EmbeddedRunner(
                        Template.read(surroundings.home().resolve("template.yaml")),
                        location,
                        settings,
                        surroundings.clock(),
                        log);
    }

    static Workspace open(Surroundings surroundings, StoreOptions options) {
        return open(surroundings, options, Map.of());
    }

    /**
     * @param settings variables of the environment for the functions
     */
    static Workspace open(
            Surroundings surroundings, StoreOptions options, Map<String, String> settings) {
        String location = options.location(surroundings);
        return options.isFolder()
                ? ofFolder(surroundings, Path.of(location), settings, options.verbose())
                : new Workspace(
                        surroundings,
                        location,
                        surroundings.resolve(Path.of(".suanpan")),
                        settings,
                        options.verbose());
    }

    /**
     * The same for a verb that only reads: it makes no folder.
     *
     * @throws SuanpanException {@code NOT_FOUND} where the folder is absent
     */
    static Workspace existing(Surroundings surroundings, StoreOptions options) {
        String location = options.location(surroundings);
        if (options.isFolder() && !Files.isDirectory(Path.of(location))) {
            throw new SuanpanException(
                    ErrorCode.NOT_FOUND,
                    "There is no store " + location + ".",
                    "Name one with --store, or fill it with suanpan import.");
        }
        return open(surroundings, options);
    }

    /**
     * @param folder absolute
     */
    static Workspace ofFolder(Surroundings surroundings, Path folder, boolean verbose) {
        return ofFolder(surroundings, folder, Map.of(), verbose);
    }

    /**
     * @param folder absolute
     * @param settings variables of the environment for the functions
     */
    static Workspace ofFolder(
            Surroundings surroundings, Path folder, Map<String, String> settings, boolean verbose) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The store folder " + folder + " cannot be made: " + e.getMessage() + ".",
                    "Choose another with --store.",
                    e);
        }
        return new Workspace(
                surroundings, folder.toString(), folder.resolve(".suanpan"), settings, verbose);
    }

    private static FunctionLog shown(Surroundings surroundings) {
        return (function, line) ->
                surroundings
                        .terminal()
                        .note(new String(line, StandardCharsets.UTF_8).stripTrailing());
    }

    String location() {
        return location;
    }

    boolean isFolder() {
        return !location.contains("://");
    }

    /** What is this machine's own: signing key and logs. */
    Path stateFolder() {
        return stateFolder;
    }

    ObjectStore store() {
        return store;
    }

    EmbeddedRunner runner() {
        return runner;
    }

    FunctionCalls calls() {
        return new FunctionCalls(
                runner, HttpApi.open(runner, surroundings.clock()), stateFolder.resolve("log"));
    }

    Triggers triggers(Consumer<TriggerEvent> listener) {
        return new Triggers(runner, store, bucket(), surroundings.clock(), listener);
    }

    /** The name that events carry; {@code local} for a folder. */
    String bucket() {
        return isFolder()
                ? "local"
                : Optional.ofNullable(URI.create(location).getHost()).orElse("local");
    }

    @Override
    public void close() {
        output.close();
        logs.close();
        store.close();
    }
}
