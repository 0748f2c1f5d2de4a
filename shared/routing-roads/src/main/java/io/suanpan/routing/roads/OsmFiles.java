package io.suanpan.routing.roads;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Gzip;
import io.suanpan.core.SuanpanException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells OpenStreetMap files from others, before anything is made of them. */
final class OsmFiles {
    /** A header is within these, also after a comment. */
    private static final int HEADER_BYTES = 4_096;

    private static final String PBF = "OSMHeader";
    private static final String XML = "<osm";

    private static final String OLD_PROTOBUF = "com.google.protobuf.use_unsafe_pre22_gencode";

    private OsmFiles() {}

    /**
     * Lets protobuf run the reader of .pbf files that GraphHopper brings, which is from before its
     * version 22: a file that is made for it could keep it busy without end. Maps are files of
     * whoever runs this, never of callers. For the whole process, as protobuf has it.
     */
    static void allowBinary() {
        System.setProperty(OLD_PROTOBUF, "true");
    }

    static void requireOsm(Path map) {
        try {
            String header = header(map);
            if (!header.contains(PBF) && !header.contains(XML)) {
                throw new SuanpanException(
                        ErrorCode.IMPOSSIBLE,
                        "The file " + map + " is none of OpenStreetMap.",
                        "Take an extract as .osm.pbf, .osm or .osm.gz.");
            }
        } catch (IOException e) {
            throw unreadable(map, new UncheckedIOException(e));
        }
    }

    private static String header(Path map) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(map));
                InputStream inside = Gzip.plain(file)) {
            return new String(inside.readNBytes(HEADER_BYTES), StandardCharsets.ISO_8859_1);
        }
    }

    static SuanpanException unreadable(Path map, RuntimeException cause) {
        Throwable first = cause;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return new SuanpanException(
                ErrorCode.IMPOSSIBLE,
                "The map %s cannot be read: %s."
                        .formatted(
                                map,
                                String.valueOf(first.getMessage()).lines().findFirst().orElse("")),
                "Fetch it again: it may be cut off.",
                cause);
    }

    static SuanpanException withoutRoads(Path map, String profile) {
        return new SuanpanException(
                ErrorCode.IMPOSSIBLE,
                "The map %s has no road for a %s.".formatted(map, profile),
                "Take an extract with roads, or another profile.");
    }
}
