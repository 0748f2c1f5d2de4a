package io.suanpan.routing.roads;

import io.suanpan.core.Digest;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.Folders;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.FileLocks;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is made of a map, one folder for each profile and state of the file: {@code
 * car-1f0c55a86f2b9d3e}. A folder gets its name when it is whole, so that a run that broke off
 * leaves nothing that is used. One process imports at a time, the others wait.
 */
final class GraphFolder {
    private static final String PART = ".part";
    private static final int DIGITS = 16;

    private final Path map;
    private final Path graphs;
    private final RoadOptions options;

    GraphFolder(Path map, Path graphs, RoadOptions options) {
        this.map = map;
        this.graphs = graphs;
        this.options = options;
    }

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} where there is no map, or none that can be read
     */
    RoadGraph open(RoadProfile profile) {
        try {
            return Files.isDirectory(map) ? prepared(profile) : ofFile(profile);
        } catch (InterruptedIOException e) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "Waiting for the map in " + graphs + " was interrupted.",
                    "Ask again.",
                    e);
        } catch (IOException | UncheckedIOException e) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The map %s cannot be read: %s.".formatted(map, e),
                    "Look at its rights and at those of " + graphs + ".",
                    e);
        }
    }

    /** Of a folder that was made elsewhere, which may be read-only. */
    private RoadGraph prepared(RoadProfile profile) throws IOException {
        List<Path> found = folders(map, profile);
        if (found.size() != 1) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The folder %s has %d maps for a %s."
                            .formatted(map, found.size(), profile.id()),
                    "Ask once for roads with this profile where the OpenStreetMap file is,"
                            + " and copy the folder of graphs that this makes.");
        }
        return new OsmImport(profile, options).load(found.getFirst());
    }

    private RoadGraph ofFile(RoadProfile profile) throws IOException {
        if (!Files.isRegularFile(map)) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "There is no map " + map + ".",
                    "Put an OpenStreetMap file (.osm.pbf, .osm) there, or name another in"
                            + " SUANPAN_ROADS.");
        }
        Files.createDirectories(graphs);
        return new FileLocks(graphs).holding(profile.id(), () -> importedOnce(profile));
    }

    private RoadGraph importedOnce(RoadProfile profile) throws IOException {
        Path whole = graphs.resolve(profile.id() + "-" + identity(profile));
        if (!Files.isDirectory(whole)) {
            importTo(whole, profile);
        }
        return new OsmImport(profile, options).load(whole);
    }

    /** Graphs of what the file was before go when there is a new one. */
    private void importTo(Path whole, RoadProfile profile) throws IOException {
        Path part = whole.resolveSibling(whole.getFileName() + PART);
        Folders.delete(part);
        try {
            new OsmImport(profile, options).run(map, part);
        } catch (RuntimeException e) {
            Folders.delete(part);
            throw e;
        }
        for (Path old : folders(graphs, profile)) {
            Folders.delete(old);
        }
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Also of what broke off: it is of no use. */
    private static List<Path> folders(Path parent, RoadProfile profile) throws IOException {
        try (Stream<Path> inside = Files.list(parent)) {
            return inside.filter(it ->
                            it.getFileName().toString().matches(profile.id() + "-[0-9a-f]{16}"))
                    .sorted()
                    .toList();
        }
    }

    /** Of the file (size and time of its last change), the profile, and what reads it. */
    private String identity(RoadProfile profile) throws IOException {
        BasicFileAttributes facts = Files.readAttributes(map, BasicFileAttributes.class);
        String all =
                String.join(
                        "\0",
                        map.getFileName().toString(),
                        String.valueOf(facts.size()),
                        facts.lastModifiedTime().toString(),
                        profile.version(),
                        String.valueOf(options.smallestNetwork()),
                        OsmImport.VERSION);
        return Digest.sha256(all.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }
}
