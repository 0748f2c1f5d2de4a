package io.suanpan.routing.service.model;

import java.nio.file.Path;

/**
 * Makes a network of roads out of a map. Builds that read maps name one for {@link
 * java.util.ServiceLoader}; those that do not stay small.
 */
public interface RoadReader {
    /**
     * @param map an OpenStreetMap file, or a folder with what was made of one before
     * @param graphs where to keep what is made of a file
     */
    RoadNetwork read(Path map, Path graphs);
}
