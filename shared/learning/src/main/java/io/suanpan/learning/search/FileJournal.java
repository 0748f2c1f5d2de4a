package io.suanpan.learning.search;

import io.suanpan.learning.Refusals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A journal in a folder: one file an outcome with its CRC-32C behind it, moved to its name only
 * when it is whole. A damaged file counts as none: its outcome is found again.
 */
public final class FileJournal implements SearchJournal {
    private final Path folder;

    /**
     * The folder is made where it is absent.
     *
     * @throws io.suanpan.core.SuanpanException {@code MALFORMED} where it cannot be made
     */
    public FileJournal(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Refusals.malformed(
                    "The journal's folder " + folder + " cannot be made: " + e,
                    "Give a folder, or a path where one can be made.");
        }
    }

    @Override
    public Optional<byte[]> find(String key) {
        try {
            byte[] sealed = Files.readAllBytes(folder.resolve(key));
            int length = sealed.length - Integer.BYTES;
            boolean isWhole =
                    length >= 0
                            && ByteBuffer.wrap(sealed).getInt(length) == checksum(sealed, length);
            return isWhole ? Optional.of(Arrays.copyOf(sealed, length)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void keep(String key, byte[] bytes) {
        byte[] sealed = Arrays.copyOf(bytes, bytes.length + Integer.BYTES);
        ByteBuffer.wrap(sealed).putInt(bytes.length, checksum(bytes, bytes.length));
        try {
            Path part = Files.createTempFile(folder, key, ".part");
            Files.write(part, sealed);
            Files.move(part, folder.resolve(key), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
