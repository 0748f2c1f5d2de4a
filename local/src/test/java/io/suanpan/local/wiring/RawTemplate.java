package io.suanpan.local.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** {@code template.yaml} as it stands, read without the code that it is to check. */
final class RawTemplate {
    static final Path ROOT = Path.of(System.getProperty("suanpan.root"));

    private static final Tree TEMPLATE = yaml(ROOT.resolve("template.yaml"));

    /** Asked for with each event. */
    private static final Map<String, Tree> FUNCTIONS =
            Collections.unmodifiableMap(resources("AWS::Serverless::Function"));

    private RawTemplate() {}

    static Tree read() {
        return TEMPLATE;
    }

    static Tree yaml(Path file) {
        try {
            Node node =
                    new Compose(LoadSettings.builder().build())
                            .composeString(Files.readString(file))
                            .orElseThrow();
            return new Tree(file.getFileName().toString(), plain(node));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Resources of one type, by logical name. */
    static Map<String, Tree> resources(String type) {
        Map<String, Tree> found = new LinkedHashMap<>();
        read().at("Resources")
                .children()
                .forEach((name, resource) -> {
                    if (resource.at("Type").text().equals(type)) {
                        found.put(name, resource);
                    }
                });
        return found;
    }

    static Map<String, Tree> functions() {
        return FUNCTIONS;
    }

    private static Object plain(Node node) {
        Object value = content(node);
        String tag = node.getTag().getValue();
        // The parser takes ${Name} for a variable of the environment; here it is a substitution.
        if (!tag.startsWith("!") || tag.equals("!ENV_VARIABLE")) {
            return value;
        }
        String name = tag.substring(1);
        boolean bare = name.equals("Ref") || name.equals("Condition");
        return Map.of(bare ? name : "Fn::" + name, value);
    }

    private static Object content(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode sequence -> {
                List<Object> items = new ArrayList<>();
                sequence.getValue().forEach(item -> items.add(plain(item)));
                yield items;
            }
            case MappingNode mapping -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                mapping.getValue()
                        .forEach(pair ->
                                fields.put(
                                        ((ScalarNode) pair.getKeyNode()).getValue(),
                                        plain(pair.getValueNode())));
                yield fields;
            }
            default -> throw new AssertionError("unknown node " + node);
        };
    }
}
