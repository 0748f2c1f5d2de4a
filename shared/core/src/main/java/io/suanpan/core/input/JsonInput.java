package io.suanpan.core.input;

import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Whole documents as {@link Fields}: bodies of requests, lines of batches, stored requests. */
public final class JsonInput {
    private JsonInput() {}

    /**
     * Reads and checks one JSON object. The reader may run on with stand-ins for faulty values, so
     * that all faults are found at once; its result counts only where there are none.
     *
     * @param name of the document in faults, as in {@code body}
     * @throws SuanpanException {@code MALFORMED} with all faults
     */
    public static <T> T read(byte[] json, String name, Function<Fields, T> reader) {
        Faults faults = new Faults();
        Fields fields = fields(json, name, faults);
        return faults.collect(() -> reader.apply(fields), fields::reportUnknown);
    }

    /** The fields of the object; no bytes count as an empty one. */
    public static Fields fields(byte[] json, String name, Faults faults) {
        return new Fields(name + ".", parse(json, name, faults), false, faults);
    }

    private static @Nullable JsonNode parse(byte[] json, String name, Faults faults) {
        if (json.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            JsonNode tree = Json.mapper().readTree(json);
            if (tree.isObject()) {
                return tree;
            }
            faults.add(name, "is " + FieldLists.nameOf(tree), "Send a JSON object.");
        } catch (JacksonException e) {
            var at = e.getLocation();
            String where =
                    at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            faults.add(name, "is not JSON" + where, "Check its syntax and that it is UTF-8.");
        }
        return null;
    }
}
