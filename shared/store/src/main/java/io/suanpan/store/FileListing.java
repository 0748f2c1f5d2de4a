package io.suanpan.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * One page of a listing. Enters only the folders that can hold keys of it; of a folder it reads all
 * names, but looks only at the files of the page. For one use.
 */
final class FileListing {
    private final FileLayout layout;
    private final FileObjects objects;
    private final String prefix;
    private final String after;
    private final int limit;
    private final List<ObjectInfo> found = new ArrayList<>();
    private boolean more;

    FileListing(FileLayout layout, FileObjects objects, String prefix, String after, int limit) {
        this.layout = layout;
        this.objects = objects;
        this.prefix = prefix;
        this.after = after;
        this.limit = limit;
    }

    ObjectPage page() throws IOException {
        String base = prefix.substring(0, prefix.lastIndexOf('/') + 1);
        Path start = base.isEmpty() ? layout.root() : layout.path(withoutSlash(base));
        try {
            walk(FileFolders.unlinked(prefix, start), base);
        } catch (NoSuchFileException _) {
            return new ObjectPage(List.of(), false);
        }
        return new ObjectPage(found, more);
    }

    /** An entry is a name, or a folder if its key ends in a slash. */
    private record Entry(String key, Path path) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return ObjectKeys.compare(key, other.key);
        }
    }

    /**
     * Takes names in order and looks what they are. A folder goes back into the queue with its
     * slash, since {@code a-b} and {@code a.b} come before {@code a/}.
     */
    private void walk(Path folder, String base) throws IOException {
        PriorityQueue<Entry> queue = entries(folder, base);
        while (!queue.isEmpty() && !more) {
            Entry entry = queue.poll();
            if (entry.key.endsWith("/")) {
                walk(entry.path, entry.key);
            } else {
                visit(entry, queue);
            }
        }
    }

    private void visit(Entry entry, PriorityQueue<Entry> queue) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes =
                    Files.readAttributes(
                            entry.path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException _) {
            return;
        }
        if (attributes.isDirectory() && mayHoldKeys(entry.key + "/")) {
            queue.add(new Entry(entry.key + "/", entry.path));
        } else if (attributes.isRegularFile() && isAfter(entry.key)) {
            add(entry, attributes);
        }
    }

    private void add(Entry entry, BasicFileAttributes attributes) throws IOException {
        if (found.size() == limit) {
            more = true;
            return;
        }
        try {
            var info = objects.info(entry.key, entry.path, attributes);
            // Empty where it was replaced in between.
            (info.isPresent() ? info : objects.info(entry.key)).ifPresent(found::add);
        } catch (FileInFluxException _) {
            // Somebody is writing it in place: it is listed when it is whole.
        }
    }

    private PriorityQueue<Entry> entries(Path folder, String base) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                FileLayout.segment(file)
                        .map(name -> base + name)
                        .filter(this::mayMatter)
                        .ifPresent(key -> entries.add(new Entry(key, file)));
            }
        } catch (NoSuchFileException | NotDirectoryException _) {
            // Removed in between, or a file has taken its place.
        }
        return new PriorityQueue<>(entries);
    }

    private boolean mayMatter(String key) {
        return key.startsWith(prefix)
                && (isAfter(key) || mayHoldKeys(key + "/"))
                && ObjectKeys.isKey(key);
    }

    private boolean isAfter(String key) {
        return ObjectKeys.compare(key, after) > 0;
    }

    private boolean mayHoldKeys(String folderKey) {
        return isAfter(folderKey) || after.startsWith(folderKey);
    }

    private static String withoutSlash(String base) {
        return base.substring(0, base.length() - 1);
    }
}
