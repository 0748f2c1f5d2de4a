package io.suanpan.local.template;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.template.TemplateValue.Call;
import io.suanpan.local.template.TemplateValue.Fields;
import io.suanpan.local.template.TemplateValue.Items;
import io.suanpan.local.template.TemplateValue.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** YAML with CloudFormation's tags to {@link TemplateValue}s. */
final class TemplateParser {
    private static final String LONG_FORM = "Fn::";

    private TemplateParser() {}

    /**
     * @throws SuanpanException {@code MALFORMED} where the text is not YAML or no mapping
     */
    static Fields parse(String yaml) {
        try {
            Node root =
                    new Compose(LoadSettings.builder().setLabel("template.yaml").build())
                            .composeString(yaml)
                            .orElse(null);
            if (root instanceof MappingNode mapping && value(mapping) instanceof Fields fields) {
                return fields;
            }
            throw TemplateException.at(
                    1, "There is no mapping.", "Start it with Transform and Resources.");
        } catch (YamlEngineException e) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "template.yaml is not YAML: " + e.getMessage(),
                    "Mend its syntax.",
                    e);
        }
    }

    private static TemplateValue value(Node node) {
        String tag = node.getTag().getValue();
        TemplateValue plain = plain(node);
        // A tag of the language itself is spelled tag:yaml.org,2002:…; a short form is !Ref.
        return tag.startsWith("!") ? new Call(tag.substring(1), plain, plain.line()) : plain;
    }

    private static TemplateValue plain(Node node) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        return switch (node) {
            case ScalarNode scalar -> new Scalar(scalar.getValue(), line);
            case SequenceNode sequence ->
                    new Items(
                            sequence.getValue().stream().map(TemplateParser::value).toList(), line);
            case MappingNode mapping -> fields(mapping.getValue(), line);
            default ->
                    throw TemplateException.at(
                            line,
                            "A " + node.getNodeType() + " is not understood.",
                            "Write it out.");
        };
    }

    private static TemplateValue fields(List<NodeTuple> tuples, int line) {
        Map<String, TemplateValue> values = new LinkedHashMap<>();
        for (NodeTuple tuple : tuples) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw TemplateException.at(line, "A key is not text.", "Use text as key.");
            }
            if (values.put(key.getValue(), value(tuple.getValueNode())) != null) {
                throw TemplateException.at(
                        line, "The key " + key.getValue() + " stands twice.", "Remove one.");
            }
        }
        return call(values, line);
    }

    /** A mapping of one key {@code Ref}, {@code Condition} or {@code Fn::…} is a call too. */
    private static TemplateValue call(Map<String, TemplateValue> values, int line) {
        if (values.size() == 1) {
            var only = values.entrySet().iterator().next();
            if (only.getKey().equals("Ref")) {
                return new Call("Ref", only.getValue(), line);
            }
            if (only.getKey().startsWith(LONG_FORM)) {
                return new Call(only.getKey().substring(LONG_FORM.length()), only.getValue(), line);
            }
        }
        return new Fields(values, line);
    }
}
