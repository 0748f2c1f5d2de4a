package io.suanpan.routing.roads;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Held by one process, and one of its threads, at a time; it goes with the process. */
final class FolderLock implements AutoCloseable {
    private static final String NAME = "import.lock";
    private static final long PAUSE_MILLIS = 20;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock on(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        while (tried(channel) == null) {
            pause(channel, folder);
        }
        return new FolderLock(channel);
    }

    /** Null while another has it: the JVM says so by an exception if it is one of its own. */
    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void pause(FileChannel channel, Path folder) throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            channel.close();
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "Waiting for the map in " + folder + " was interrupted.",
                    "Ask again.",
                    e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
