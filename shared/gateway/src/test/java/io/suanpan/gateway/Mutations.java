package io.suanpan.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Spoils valid events: in their bytes, in their values, and in the JSON that they carry as text.
 */
public final class Mutations {
    /** These stand for values that no JSON tree would hold; they are put in when it is text. */
    private static final String HUGE = "@huge@";

    private static final String DEEP = "@deep@";

    private static final String[] HUGE_NUMBERS = {
        "1e999999999", "-1e-999999999", "9".repeat(400), "1".repeat(2_000), "0.1e400", "-0"
    };
    private static final String[] TEXTS = {
        "",
        " ",
        "\uD800",
        "\uDC00x",
        "\u0000",
        "%",
        "%C3%28",
        "/",
        "..",
        "a".repeat(20_000),
        "null",
        "[[[[",
        "{\"action\":1}",
        "true",
        "-1",
        "NaN",
        "1e999",
        "\u202E",
        "2026-13-45T99:99:99Z"
    };
    private static final byte[][] NO_UTF8 = {
        {(byte) 0xC3, 0x28}, {(byte) 0xFF}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, {(byte) 0xF8}
    };

    private final RandomGenerator random;

    public Mutations(RandomGenerator random) {
        this.random = random;
    }

    public byte[] spoil(JsonNode event) {
        JsonNode copy = event.deepCopy();
        int changes = random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            spoilTree(copy);
        }
        int depth = 1 + random.nextInt(1_000);
        String huge = HUGE_NUMBERS[random.nextInt(HUGE_NUMBERS.length)];
        String text = replaced(copy.toString(), HUGE, huge);
        text = replaced(text, DEEP, "[".repeat(depth) + "]".repeat(depth));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return changes == 0 || random.nextInt(4) == 0 ? spoilBytes(bytes) : bytes;
    }

    /** Also inside of JSON that is carried as text. */
    private static String replaced(String json, String name, String value) {
        return json.replace("\"" + name + "\"", value).replace("\\\"" + name + "\\\"", value);
    }

    private byte[] spoilBytes(byte[] bytes) {
        if (bytes.length < 2) {
            return bytes;
        }
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(40));
        return switch (random.nextInt(5)) {
            case 0 -> flip(bytes);
            case 1 -> Arrays.copyOf(bytes, from);
            case 2 -> joined(bytes, from, new byte[0], to);
            case 3 -> joined(bytes, from, NO_UTF8[random.nextInt(NO_UTF8.length)], from);
            default -> joined(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
        };
    }

    private byte[] flip(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int i = 0; i <= random.nextInt(8); i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] joined(byte[] bytes, int head, byte[] middle, int tail) {
        byte[] all = new byte[head + middle.length + bytes.length - tail];
        System.arraycopy(bytes, 0, all, 0, head);
        System.arraycopy(middle, 0, all, head, middle.length);
        System.arraycopy(bytes, tail, all, head + middle.length, bytes.length - tail);
        return all;
    }

    /** Changes one value somewhere in the tree. */
    private void spoilTree(JsonNode tree) {
        List<JsonNode> inner = new ArrayList<>();
        collect(tree, inner);
        if (inner.isEmpty()) {
            return;
        }
        switch (inner.get(random.nextInt(inner.size()))) {
            case ObjectNode object -> spoilObject(object);
            case ArrayNode array -> spoilArray(array);
            default -> throw new IllegalStateException("Only objects and arrays were collected.");
        }
    }

    private static void collect(JsonNode node, List<JsonNode> inner) {
        if (node.isContainer() && !node.isEmpty()) {
            inner.add(node);
            node.forEach(child -> collect(child, inner));
        }
    }

    private void spoilObject(ObjectNode object) {
        List<String> names = List.copyOf(object.propertyNames());
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + "x", object.remove(name));
            case 2 -> object.set("surplus", other());
            default -> object.set(name, changed(object.get(name)));
        }
    }

    private void spoilArray(ArrayNode array) {
        int index = random.nextInt(array.size());
        switch (random.nextInt(4)) {
            case 0 -> array.remove(index);
            case 1 -> array.add(array.get(index).deepCopy());
            case 2 -> array.insert(index, other());
            default -> array.set(index, changed(array.get(index)));
        }
    }

    /** Another value, or, where a text holds JSON, the same with a change inside. */
    private JsonNode changed(JsonNode value) {
        String text = value.stringValue("");
        if (text.startsWith("{") && random.nextInt(4) > 0) {
            byte[] inner = spoilCarried(text);
            return JsonNodeFactory.instance.stringNode(new String(inner, StandardCharsets.UTF_8));
        }
        if (text.length() > 2 && random.nextBoolean()) {
            byte[] bytes = spoilBytes(text.getBytes(StandardCharsets.UTF_8));
            return JsonNodeFactory.instance.stringNode(new String(bytes, StandardCharsets.UTF_8));
        }
        return other();
    }

    private byte[] spoilCarried(String json) {
        try {
            return spoil(Events.object(json));
        } catch (JacksonException _) {
            // An earlier change has spoilt it already.
            return spoilBytes(json.getBytes(StandardCharsets.UTF_8));
        }
    }

    private JsonNode other() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(9)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 -> nodes.numberNode(random.nextLong());
            case 3 -> nodes.numberNode(-random.nextDouble());
            case 4 -> nodes.arrayNode().add(1).add("x");
            case 5 -> nodes.objectNode().put("x", 1);
            case 6 -> nodes.stringNode(HUGE);
            case 7 -> nodes.stringNode(DEEP);
            default -> nodes.stringNode(TEXTS[random.nextInt(TEXTS.length)]);
        };
    }
}
