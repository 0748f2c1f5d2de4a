package io.suanpan.core;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as Suanpan writes it: record components in their order, map keys sorted, times as ISO-8601
 * instants, so that equal values give equal bytes. Unknown properties are ignored on reading, so
 * that an older reader can read a newer object. Thread-safe.
 */
public final class Json {
    private static final int MAX_DEPTH = 200;
    private static final int TYPICAL_BYTES = 4_096;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                    .build();

    /** Made when first asked for: what a cold start reads and writes does without. */
    private static final class Mapper {
        private static final JsonMapper SHARED =
                JsonMapper.builder(FACTORY)
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .build();
    }

    private Json() {}

    /** The shared mapper, for readers and writers that need more than the methods below. */
    public static JsonMapper mapper() {
        return Mapper.SHARED;
    }

    /** UTF-8 JSON of {@code value}, without white space. */
    public static byte[] bytes(Object value) {
        if (value instanceof JsonWritable writable) {
            return bytes(writable);
        }
        return mapper().writeValueAsBytes(value);
    }

    private static byte[] bytes(JsonWritable value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(TYPICAL_BYTES);
        write(value, out);
        return out.toByteArray();
    }

    /** Appends UTF-8 JSON of {@code value}, without white space. */
    public static void write(JsonWritable value, ByteArrayOutputStream out) {
        try (JsonGenerator json = generator(out)) {
            value.writeTo(json);
        }
    }

    /** For writing token by token. */
    public static JsonGenerator generator(OutputStream out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    /** JSON text of {@code value}, without white space. */
    public static String text(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    /** JSON text of {@code value} for people: indented, ending in a line feed. */
    public static String prettyText(Object value) {
        return mapper().writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    /** The same as UTF-8. */
    public static byte[] prettyBytes(Object value) {
        return prettyText(value).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param what names the document in the error, as in {@code "models/churn/current.json"}
     * @throws SuanpanException {@link ErrorCode#MALFORMED} where the bytes are not JSON of that
     *     type
     */
    public static <T> T read(byte[] json, Class<T> type, String what) {
        try {
            return mapper().readValue(json, type);
        } catch (JacksonException e) {
            throw malformed(what, e);
        }
    }

    /** The same as {@link #read}, as a tree. */
    public static JsonNode tree(byte[] json, String what) {
        try {
            return JsonTrees.read(FACTORY, json);
        } catch (JacksonException e) {
            throw malformed(what, e);
        }
    }

    private static SuanpanException malformed(String what, JacksonException e) {
        var at = e.getLocation();
        String where =
                at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new SuanpanException(
                ErrorCode.MALFORMED,
                what + " is not the JSON that belongs there" + where + ".",
                "Check its syntax and its field types.",
                e);
    }
}
