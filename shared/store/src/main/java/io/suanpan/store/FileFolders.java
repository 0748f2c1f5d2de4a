package io.suanpan.store;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The folders of objects: made when an object needs them, removed when their last object goes. Both
 * happen without a lock: only an empty folder can be removed, and who finds his folder gone makes
 * it again.
 */
final class FileFolders {
    private static final int MOST_ATTEMPTS = 1_000;
    private static final boolean FOLDERS_CAN_BE_SYNCED = File.separatorChar == '/';

    private final Path root;
    private final boolean syncToDisk;

    FileFolders(Path root, boolean syncToDisk) {
        this.root = root;
        this.syncToDisk = syncToDisk;
    }

    /** Puts the staged file in its place, in one step, over what may be there. */
    void place(String key, Path staged, Path target) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Path highestChanged = make(key, FileLayout.folderOf(target));
                Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
                sync(FileLayout.folderOf(target), highestChanged);
                return;
            } catch (NoSuchFileException e) {
                if (attempt == MOST_ATTEMPTS || !Files.exists(staged)) {
                    throw e;
                }
            } catch (FileSystemException e) {
                if (attempt == MOST_ATTEMPTS || !removeEmptyFolder(key, target)) {
                    throw e;
                }
            }
        }
    }

    /** Removes the folders that the deleted file leaves empty. */
    void cleanUp(Path deleted) throws IOException {
        Path folder = FileLayout.folderOf(deleted);
        while (!folder.equals(root) && remove(folder)) {
            folder = FileLayout.folderOf(folder);
        }
        try {
            sync(folder, folder);
        } catch (NoSuchFileException _) {
            // Somebody removed it after us, and syncs above.
        }
    }

    /**
     * @throws SuanpanException {@code MALFORMED} where the existing folder is reached through a
     *     symbolic link
     */
    static Path unlinked(String key, Path existing) throws IOException {
        if (!existing.toRealPath().equals(existing)) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The object key \"" + key + "\" leads through a symbolic link.",
                    "Put the file itself into the store; links are not followed.");
        }
        return existing;
    }

    /** Returns the highest folder that has a new entry. */
    private Path make(String key, Path folder) throws IOException {
        try {
            unlinked(key, folder);
            if (Files.isDirectory(folder)) {
                return folder;
            }
            throw new NotDirectoryException(folder.toString());
        } catch (NoSuchFileException _) {
            if (folder.equals(root)) {
                Files.createDirectories(root);
                return root;
            }
            Path highest = make(key, FileLayout.folderOf(folder));
            try {
                Files.createDirectory(folder);
            } catch (FileAlreadyExistsException _) {
                // Somebody else made it.
            }
            return highest;
        } catch (FileSystemException e) {
            if (throughAFile(root, folder)) {
                throw conflict(key, e);
            }
            throw e;
        }
    }

    /** Whether an ancestor of the path, or itself, is a file. */
    static boolean throughAFile(Path root, Path path) {
        for (Path p = path; p.startsWith(root) && !p.equals(root); p = FileLayout.folderOf(p)) {
            if (Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS)) {
                return true;
            }
        }
        return false;
    }

    /** False where the target is no folder at all. */
    private static boolean removeEmptyFolder(String key, Path target) throws IOException {
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            Files.deleteIfExists(target);
            return true;
        } catch (DirectoryNotEmptyException e) {
            throw conflict(key, e);
        }
    }

    private static boolean remove(Path folder) throws IOException {
        try {
            Files.delete(folder);
            return true;
        } catch (NoSuchFileException _) {
            return true;
        } catch (DirectoryNotEmptyException _) {
            return false;
        }
    }

    private static SuanpanException conflict(String key, IOException cause) {
        return new SuanpanException(
                ErrorCode.CONFLICT,
                "The object " + key + " cannot be written: a name cannot be object and folder.",
                "Use a key that does not extend another object's key by a slash.",
                cause);
    }

    private void sync(Path lowest, Path highest) throws IOException {
        if (!syncToDisk || !FOLDERS_CAN_BE_SYNCED) {
            return;
        }
        Path folder = lowest;
        while (true) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
            if (folder.equals(highest)) {
                return;
            }
            folder = FileLayout.folderOf(folder);
        }
    }
}
