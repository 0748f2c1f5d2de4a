package io.suanpan.routing.roads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws a small map and writes it as OpenStreetMap files are. */
final class MapFile {
    record Node(long id, double latitude, double longitude) {}

    record Way(long id, List<Long> nodes, List<String> tags) {}

    private final List<Node> nodes = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();

    MapFile node(long id, double latitude, double longitude) {
        nodes.add(new Node(id, latitude, longitude));
        return this;
    }

    /** A road on which a car drives 36 km/h, nine tenths of what is allowed: 10 m/s. */
    MapFile road(List<Long> over, String... tags) {
        List<String> all = new ArrayList<>(List.of("highway=tertiary", "maxspeed=40"));
        all.addAll(List.of(tags));
        return way(over, all.toArray(String[]::new));
    }

    MapFile way(List<Long> over, String... tags) {
        ways.add(new Way(1 + ways.size(), over, List.of(tags)));
        return this;
    }

    List<Node> nodes() {
        return nodes;
    }

    List<Way> ways() {
        return ways;
    }

    Path write(Path file) throws IOException {
        return Files.writeString(file, xml());
    }

    String xml() {
        StringBuilder text = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n");
        text.append("<osm version=\"0.6\">\n");
        for (Node node : nodes) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "<node id=\"%d\" lat=\"%.7f\" lon=\"%.7f\"/>%n",
                            node.id(),
                            node.latitude(),
                            node.longitude()));
        }
        for (Way way : ways) {
            text.append("<way id=\"").append(way.id()).append("\">");
            way.nodes().forEach(it -> text.append("<nd ref=\"").append(it).append("\"/>"));
            for (String tag : way.tags()) {
                text.append("<tag k=\"").append(tag.replace("=", "\" v=\"")).append("\"/>");
            }
            text.append("</way>\n");
        }
        return text.append("</osm>\n").toString();
    }
}
