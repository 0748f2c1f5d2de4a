package io.suanpan.local.wiring;

import io.suanpan.core.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;

/** {@code docs/openapi.yaml} as a tree, with references followed. */
final class ApiDocument {
    static final Path FILE = RawTemplate.ROOT.resolve("docs/openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode root;

    private ApiDocument(JsonNode root) {
        this.root = root;
    }

    static ApiDocument read() {
        try {
            Object loaded =
                    new Load(LoadSettings.builder().build()).loadFromString(Files.readString(FILE));
            return new ApiDocument(Json.mapper().valueToTree(loaded));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode root() {
        return root;
    }

    /** Operations by route, as in {@code GET /v1/models}. */
    Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        root.path("paths")
                .forEachEntry((path, item) ->
                        item.forEachEntry((method, operation) -> {
                            if (METHODS.contains(method)) {
                                operations.put(
                                        method.toUpperCase(java.util.Locale.ROOT) + " " + path,
                                        operation);
                            }
                        }));
        return operations;
    }

    /** What {@code $ref} points to, or the node itself. */
    JsonNode follow(JsonNode node) {
        JsonNode here = node;
        while (here.has("$ref")) {
            String pointer = here.path("$ref").stringValue().substring(1);
            here = root.at(pointer);
            if (here.isMissingNode()) {
                throw new AssertionError("There is no " + pointer + " in " + FILE);
            }
        }
        return here;
    }

    /** The operation's answer with that status; missing where it names none. */
    JsonNode response(JsonNode operation, int status) {
        return follow(operation.path("responses").path(Integer.toString(status)));
    }
}
