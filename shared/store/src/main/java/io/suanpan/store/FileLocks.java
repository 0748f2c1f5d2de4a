package io.suanpan.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.concurrent.locks.LockSupport;

/**
 * Mutual exclusion by key, between threads and between processes. Keys share 256 lock files by
 * their hash; these are never deleted, since whoever still waits on a deleted one would be alone
 * with it. The system drops the locks of a process that dies.
 */
public final class FileLocks {
    private static final long FIRST_WAIT_NANOS = 50_000;
    private static final long LONGEST_WAIT_NANOS = 2_000_000;

    private final Path folder;

    /**
     * @param folder for the lock files; made when it is needed
     */
    public FileLocks(Path folder) {
        this.folder = folder;
    }

    /**
     * Runs the action while nobody else holds the lock of {@code key}. Not reentrant.
     *
     * @throws java.io.InterruptedIOException if the thread is interrupted while it waits
     */
    public <T> T holding(String key, IoAction<T> action) throws IOException {
        Path file = folder.resolve(HexFormat.of().toHexDigits((byte) key.hashCode()));
        synchronized (monitor(file)) {
            try (FileChannel channel = open(file);
                    FileLock _ = lock(channel)) {
                return action.run();
            }
        }
    }

    /**
     * A file lock belongs to the process, and closing any channel of the lock file drops it. So
     * only one thread of this process may have the file open, through whichever store it came; an
     * interned string is the one monitor that all stores over the folder share, even in different
     * class loaders.
     */
    private static Object monitor(Path file) {
        return ("io.suanpan.store.FileLocks " + file).intern();
    }

    private FileChannel open(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (NoSuchFileException _) {
            Files.createDirectories(folder);
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        }
    }

    /**
     * Asks again and again, not blocking in the system: that would take two processes whose threads
     * wait crosswise for two files for a deadlock, which they are not.
     */
    private static FileLock lock(FileChannel channel) throws IOException {
        long wait = FIRST_WAIT_NANOS;
        FileLock lock = channel.tryLock();
        while (lock == null) {
            LockSupport.parkNanos(wait);
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("Interrupted while waiting for a lock.");
            }
            wait = Math.min(2 * wait, LONGEST_WAIT_NANOS);
            lock = channel.tryLock();
        }
        return lock;
    }
}
