package io.suanpan.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Deletes what crashed writers left unfinished: on the first write, then every hour. */
final class DebrisSweep {
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Path folder;
    private final Duration age;
    private final AtomicLong dueMillis = new AtomicLong(Long.MIN_VALUE);

    DebrisSweep(Path folder, Duration age) {
        this.folder = folder;
        this.age = age;
    }

    void sweepIfDue() throws IOException {
        Instant now = Instant.now();
        long due = dueMillis.get();
        if (due <= now.toEpochMilli()
                && dueMillis.compareAndSet(due, now.plus(PAUSE).toEpochMilli())) {
            sweep(now.minus(age));
        }
    }

    private void sweep(Instant before) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                delete(file, before);
            }
        } catch (NoSuchFileException _) {
            // Nothing was ever written.
        }
    }

    private static void delete(Path file, Instant before) throws IOException {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException _) {
            // Finished, or swept by somebody else.
        }
    }
}
