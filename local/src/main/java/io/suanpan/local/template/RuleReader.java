package io.suanpan.local.template;

import io.suanpan.local.template.TemplateValue.Fields;
import io.suanpan.local.template.TemplateValue.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which key prefixes the EventBridge rules let through to which target. */
final class RuleReader {
    private static final String REMEDY =
            "Match source [aws.s3], detail-type [Object Created] and object keys by prefix.";

    private final Map<String, List<String>> prefixesByTarget = new LinkedHashMap<>();

    /**
     * @return prefixes by the target's address, as in {@code IngestQueue.Arn}
     */
    static Map<String, List<String>> prefixes(List<Resource> rules) {
        RuleReader reader = new RuleReader();
        rules.forEach(reader::read);
        return reader.prefixesByTarget;
    }

    private void read(Resource rule) {
        Resource pattern = rule.fields("EventPattern");
        if (!pattern.texts("source").contains("aws.s3")) {
            // A rule for other events concerns no object.
            return;
        }
        if (!pattern.texts("detail-type").contains("Object Created")) {
            throw TemplateException.at(
                    pattern.line(), rule.name() + " waits for other than new objects.", REMEDY);
        }
        Resource object = pattern.fields("detail").fields("object");
        List<String> prefixes =
                object.list("key").stream().map(key -> prefix(rule.name(), key)).toList();
        if (prefixes.isEmpty()) {
            throw TemplateException.at(
                    pattern.line(), rule.name() + " lets every object through.", REMEDY);
        }
        for (TemplateValue target : rule.list("Targets")) {
            prefixesByTarget
                    .computeIfAbsent(
                            rule.item(target).requiredText("Arn"), address -> new ArrayList<>())
                    .addAll(prefixes);
        }
    }

    private static String prefix(String rule, TemplateValue key) {
        if (key instanceof Fields fields
                && fields.values().size() == 1
                && fields.values().get("prefix") instanceof Scalar prefix) {
            return prefix.text();
        }
        throw TemplateException.at(
                key.line(), rule + " matches keys by other than prefix.", REMEDY);
    }
}
