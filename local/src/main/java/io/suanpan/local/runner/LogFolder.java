package io.suanpan.local.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * One file a function, {@code <function>.jsonl}. A file that has grown to its limit becomes {@code
 * <function>.1.jsonl}, so that a busy server does not fill the disk. Thread-safe.
 */
public final class LogFolder implements FunctionLog, AutoCloseable {
    private static final long LIMIT_BYTES = 64L << 20;

    private final Path folder;
    private final long limitBytes;
    private final Map<String, FileChannel> channels = new HashMap<>();

    public LogFolder(Path folder) {
        this(folder, LIMIT_BYTES);
    }

    LogFolder(Path folder, long limitBytes) {
        this.folder = folder;
        this.limitBytes = limitBytes;
    }

    @Override
    public synchronized void write(String function, byte[] line) {
        try {
            FileChannel channel = open(function);
            if (channel.size() >= limitBytes) {
                channel = rotate(function, channel);
            }
            boolean ended = line.length > 0 && line[line.length - 1] == '\n';
            ByteBuffer buffer = ByteBuffer.allocate(line.length + 1).put(line);
            if (!ended) {
                buffer.put((byte) '\n');
            }
            buffer.flip();
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing the log in " + folder + " failed.", e);
        }
    }

    private FileChannel open(String function) throws IOException {
        FileChannel channel = channels.get(function);
        if (channel == null) {
            Files.createDirectories(folder);
            channel =
                    FileChannel.open(
                            file(function), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            channels.put(function, channel);
        }
        return channel;
    }

    private FileChannel rotate(String function, FileChannel full) throws IOException {
        full.close();
        channels.remove(function);
        Files.move(file(function), file(function + ".1"), StandardCopyOption.REPLACE_EXISTING);
        return open(function);
    }

    private Path file(String name) {
        return folder.resolve(name + ".jsonl");
    }

    @Override
    public synchronized void close() {
        for (FileChannel channel : channels.values()) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException("Closing the log in " + folder + " failed.", e);
            }
        }
        channels.clear();
    }
}
