package io.suanpan.local.verbs;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that every verb over a store has. */
final class StoreOptions {
    static final String STANDARD = ".suanpan/store";

    @Option(
            names = "--store",
            paramLabel = "DIR|s3://BUCKET[/PREFIX]",
            description = "Where all state is kept (default: " + STANDARD + " in this folder).")
    private String store = STANDARD;

    @Option(names = "--verbose", description = "Shows what the functions log, on stderr.")
    private boolean verbose;

    boolean verbose() {
        return verbose;
    }

    /** A folder as an absolute path, anything else as it is. */
    String location(Surroundings surroundings) {
        return isFolder() ? surroundings.resolve(Path.of(store)).toString() : store;
    }

    boolean isFolder() {
        return !store.contains("://");
    }
}
