package io.suanpan.routing.roads;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openstreetmap.osmosis.osmbinary.Fileformat.Blob;
import org.openstreetmap.osmosis.osmbinary.Fileformat.BlobHeader;
import org.openstreetmap.osmosis.osmbinary.Osmformat;

/** Writes a small map as OpenStreetMap's binary format: a header, and one block of all. */
final class PbfFile {
    /** The format counts in ten millionths of a degree. */
    private static final double UNITS = 1e7;

    private final Map<String, Integer> texts = new LinkedHashMap<>(Map.of("", 0));

    static Path write(MapFile map, Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        Osmformat.HeaderBlock header =
                Osmformat.HeaderBlock.newBuilder()
                        .addRequiredFeatures("OsmSchema-V0.6")
                        .addRequiredFeatures("DenseNodes")
                        .build();
        block(out, "OSMHeader", header.toByteString());
        block(out, "OSMData", new PbfFile().data(map).toByteString());
        return Files.write(file, bytes.toByteArray());
    }

    private static void block(DataOutputStream out, String type, ByteString content)
            throws IOException {
        byte[] blob =
                Blob.newBuilder().setRaw(content).setRawSize(content.size()).build().toByteArray();
        byte[] header =
                BlobHeader.newBuilder()
                        .setType(type)
                        .setDatasize(blob.length)
                        .build()
                        .toByteArray();
        out.writeInt(header.length);
        out.write(header);
        out.write(blob);
    }

    private Osmformat.PrimitiveBlock data(MapFile map) {
        Osmformat.DenseNodes.Builder nodes = Osmformat.DenseNodes.newBuilder();
        long[] before = new long[3];
        for (MapFile.Node node : map.nodes()) {
            long[] now = {
                node.id(), Math.round(node.latitude() * UNITS), Math.round(node.longitude() * UNITS)
            };
            nodes.addId(now[0] - before[0]);
            nodes.addLat(now[1] - before[1]);
            nodes.addLon(now[2] - before[2]);
            before = now;
        }
        Osmformat.PrimitiveGroup.Builder ways = Osmformat.PrimitiveGroup.newBuilder();
        map.ways().forEach(way -> ways.addWays(way(way)));
        Osmformat.StringTable.Builder table = Osmformat.StringTable.newBuilder();
        texts.keySet().forEach(text -> table.addS(ByteString.copyFromUtf8(text)));
        return Osmformat.PrimitiveBlock.newBuilder()
                .setStringtable(table)
                .addPrimitivegroup(Osmformat.PrimitiveGroup.newBuilder().setDense(nodes))
                .addPrimitivegroup(ways)
                .build();
    }

    private Osmformat.Way way(MapFile.Way way) {
        Osmformat.Way.Builder written = Osmformat.Way.newBuilder().setId(way.id());
        long before = 0;
        for (long node : way.nodes()) {
            written.addRefs(node - before);
            before = node;
        }
        for (String tag : way.tags()) {
            String[] parts = tag.split("=");
            written.addKeys(number(parts[0]));
            written.addVals(number(parts[1]));
        }
        return written.build();
    }

    private int number(String text) {
        return texts.computeIfAbsent(text, _ -> texts.size());
    }
}
