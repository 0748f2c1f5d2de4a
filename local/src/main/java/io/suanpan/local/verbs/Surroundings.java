package io.suanpan.local.verbs;

import io.suanpan.local.console.Terminal;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What a verb finds around it.
 *
 * @param home the project's folder, with {@code template.yaml}
 * @param folder where the caller stands; relative paths are meant from there
 */
public record Surroundings(Terminal terminal, Path home, Path folder, Clock clock) {

    /** The path that the caller means. */
    Path resolve(Path path) {
        return folder.resolve(path).normalize();
    }
}
