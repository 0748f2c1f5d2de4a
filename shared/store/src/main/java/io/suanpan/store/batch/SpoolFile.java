package io.suanpan.store.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;

/**
 * A temporary file that is written once, from its beginning to its end. Its bytes go on to the disk
 * while others are made, so that a store that takes the file has little left to wait for. For one
 * thread.
 */
final class SpoolFile implements AutoCloseable {
    private static final long STEP_BYTES = 1 << 25;

    private final Path folder;
    private final Path path;
    private final FileChannel channel;
    private CompletableFuture<Void> flush = CompletableFuture.completedFuture(null);
    private long unflushed;

    private SpoolFile(Path folder, Path path, FileChannel channel) {
        this.folder = folder;
        this.path = path;
        this.channel = channel;
    }

    static SpoolFile create() throws IOException {
        // Not a temporary file, which would keep its narrow permissions as an object.
        Path folder = Files.createTempDirectory("suanpan-answers-");
        Path path = folder.resolve("answers.jsonl");
        return new SpoolFile(
                folder,
                path,
                FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    Path path() {
        return path;
    }

    void write(ByteBuffer bytes) throws IOException {
        unflushed += bytes.remaining();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        if (unflushed >= STEP_BYTES && flush.isDone()) {
            unflushed = 0;
            flush = CompletableFuture.runAsync(this::force, SpoolFile::ownThread);
        }
    }

    /** It waits for the disk: not for a pool that is there to compute. */
    private static void ownThread(Runnable task) {
        Thread.ofPlatform().daemon().name("spool").start(task);
    }

    private void force() {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing more will be written. */
    void finish() throws IOException {
        flush.join();
        channel.close();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
        Files.deleteIfExists(folder);
    }
}
