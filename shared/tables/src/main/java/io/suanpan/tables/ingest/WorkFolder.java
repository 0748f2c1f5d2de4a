package io.suanpan.tables.ingest;

import io.suanpan.core.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
        Folders.delete(folder);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Folders.delete(path);
    }
}
