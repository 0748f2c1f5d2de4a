package io.suanpan.forecasting.global;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A global model as bytes, big-endian: SGM1, version, horizon, names of what is known, categories
 * with their trends, the trees of the typical value, those of the mean.
 */
final class GlobalFormat {
    private static final int MAGIC = 0x53474D31;
    private static final int VERSION = 1;

    private GlobalFormat() {}

    static byte[] bytes(
            int horizon,
            List<String> known,
            SortedMap<String, Double> trends,
            Booster typical,
            Booster mean) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeByte(VERSION);
            out.writeShort(horizon);
            out.writeByte(known.size());
            for (String name : known) {
                out.writeUTF(name);
            }
            out.writeInt(trends.size());
            for (Map.Entry<String, Double> trend : trends.entrySet()) {
                out.writeUTF(trend.getKey());
                out.writeDouble(trend.getValue());
            }
            typical.write(out);
            mean.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * @throws SuanpanException {@code MALFORMED} for other bytes
     */
    static GlobalModel model(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            require(in.readInt() == MAGIC, "they begin otherwise");
            int version = in.readUnsignedByte();
            require(version == VERSION, "version " + version + " is not " + VERSION);
            GlobalModel model = body(in);
            require(in.read() < 0, "more follows");
            return model;
        } catch (IOException e) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "These bytes are no global model: " + e.getMessage() + ".",
                    "Train it again.",
                    e);
        }
    }

    private static GlobalModel body(DataInputStream in) throws IOException {
        int horizon = in.readUnsignedShort();
        require(horizon > 0, "the horizon is 0");
        List<String> known = new ArrayList<>();
        int names = in.readUnsignedByte();
        for (int i = 0; i < names; i++) {
            known.add(in.readUTF());
        }
        Map<String, Double> trends = new TreeMap<>();
        int categories = in.readInt();
        for (int i = 0; i < categories; i++) {
            trends.put(in.readUTF(), in.readDouble());
        }
        int features = DemandFeatures.count(names);
        return new GlobalModel(
                horizon, known, trends, Booster.read(in, features), Booster.read(in, features));
    }

    private static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(otherwise);
        }
    }
}
