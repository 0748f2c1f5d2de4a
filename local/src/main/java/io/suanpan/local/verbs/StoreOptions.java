package io.suanpan.local.verbs;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every verb over a store has. */
final class StoreOptions {
    static final String STANDARD = ".suanpan/store";

    private final String standard;

    @Option(
            names = "--store",
            paramLabel = "DIR|s3://BUCKET[/PREFIX]",
            description = "Where all state is kept (default: .suanpan/store in this folder).")
    private @Nullable String store;

    @Option(names = "--verbose", description = "Shows what the functions log, on stderr.")
    private boolean verbose;

    StoreOptions() {
        this(STANDARD);
    }

    /**
     * @param standard the folder that is taken where none is given
     */
    StoreOptions(String standard) {
        this.standard = standard;
    }

    /** The same, with another folder where none is given. */
    StoreOptions orElse(String otherStandard) {
        StoreOptions other = new StoreOptions(otherStandard);
        other.store = store;
        other.verbose = verbose;
        return other;
    }

    boolean verbose() {
        return verbose;
    }

    boolean isGiven() {
        return store != null;
    }

    /** As it was given, or else the standard. */
    private String text() {
        return store == null ? standard : store;
    }

    /** To append to a command that shall work on the same store; empty for the standard one. */
    String argument() {
        return text().equals(STANDARD) ? "" : " --store " + quoted(text());
    }

    /** A folder as an absolute path, anything else as it is. */
    String location(Surroundings surroundings) {
        return isFolder() ? surroundings.resolve(Path.of(text())).toString() : text();
    }

    boolean isFolder() {
        return !text().contains("://");
    }

    /** As a shell takes it for one word. */
    static String quoted(String text) {
        return text.matches("[\\w./:@%+=,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
