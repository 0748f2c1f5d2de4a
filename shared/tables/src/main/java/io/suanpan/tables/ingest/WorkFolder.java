package io.suanpan.tables.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder of its own for one run, deleted with all that is in it. */
record WorkFolder(Path path) implements AutoCloseable {

    static WorkFolder in(Path parent) {
        try {
            Files.createDirectories(parent);
            return new WorkFolder(Files.createTempDirectory(parent, "ingest"));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + parent + " is no use.", e);
        }
    }

    /** An empty folder in it, whatever was there. */
    Path fresh(String name) {
        Path folder = path.resolve(name);
        delete(folder);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        delete(path);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Deleting " + folder + " failed.", e);
        }
    }
}
