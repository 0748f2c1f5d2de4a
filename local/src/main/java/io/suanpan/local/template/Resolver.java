package io.suanpan.local.template;

import io.suanpan.local.template.TemplateValue.Call;
import io.suanpan.local.template.TemplateValue.Fields;
import io.suanpan.local.template.TemplateValue.Items;
import io.suanpan.local.template.TemplateValue.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Calls the intrinsic functions. A parameter is its default, a resource its logical name, an
 * attribute {@code Name.Attribute}: enough to tell what is wired to what.
 */
final class Resolver {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^!}][^}]*)}");
    private static final Map<String, String> PSEUDO_PARAMETERS =
            Map.of(
                    "AWS::AccountId", "000000000000",
                    "AWS::Partition", "aws",
                    "AWS::Region", "local",
                    "AWS::StackName", "suanpan",
                    "AWS::URLSuffix", "localhost");

    private final Fields template;
    private final Fields parameters;
    private final Fields resources;
    private final Conditions conditions;

    Resolver(Fields template) {
        this.template = template;
        this.parameters = section("Parameters");
        this.resources = section("Resources");
        this.conditions = new Conditions(section("Conditions"), this);
    }

    Fields section(String name) {
        return template.values().get(name) instanceof Fields fields
                ? fields
                : new Fields(Map.of(), template.line());
    }

    /** The value without calls; empty where it is {@code AWS::NoValue}. */
    Optional<TemplateValue> resolve(TemplateValue value) {
        return switch (value) {
            case Scalar scalar -> Optional.of(scalar);
            case Items items ->
                    Optional.of(
                            new Items(
                                    items.values().stream()
                                            .flatMap(item -> resolve(item).stream())
                                            .toList(),
                                    items.line()));
            case Fields fields -> Optional.of(resolveFields(fields));
            case Call call -> call(call);
        };
    }

    /** The value as text. */
    String text(TemplateValue value) {
        if (resolve(value).orElse(null) instanceof Scalar scalar) {
            return scalar.text();
        }
        throw TemplateException.at(
                value.line(), "A text is expected here.", "Write a text, !Ref, !Sub or !GetAtt.");
    }

    private Fields resolveFields(Fields fields) {
        Map<String, TemplateValue> resolved = new LinkedHashMap<>();
        fields.values()
                .forEach((key, field) -> resolve(field).ifPresent(it -> resolved.put(key, it)));
        return new Fields(resolved, fields.line());
    }

    private Optional<TemplateValue> call(Call call) {
        return switch (call.function()) {
            case "Ref" -> ref(text(call.argument()), call.line());
            case "GetAtt" -> Optional.of(new Scalar(attribute(call.argument()), call.line()));
            case "Sub" -> Optional.of(new Scalar(substitute(call), call.line()));
            case "Join" -> Optional.of(new Scalar(join(call), call.line()));
            case "If" -> choose(call);
            case "Equals", "Not", "And", "Or", "Condition" ->
                    Optional.of(new Scalar(Boolean.toString(conditions.holds(call)), call.line()));
            default ->
                    throw TemplateException.at(
                            call.line(),
                            "The function !" + call.function() + " is not understood here.",
                            "Use Ref, GetAtt, Sub, Join, If, Equals, Not, And or Or.");
        };
    }

    private Optional<TemplateValue> ref(String name, int line) {
        if (name.equals("AWS::NoValue")) {
            return Optional.empty();
        }
        String pseudo = PSEUDO_PARAMETERS.get(name);
        if (pseudo != null || resources.values().containsKey(name)) {
            return Optional.of(new Scalar(pseudo == null ? name : pseudo, line));
        }
        if (parameters.values().get(name) instanceof Fields parameter) {
            TemplateValue standard = parameter.values().get("Default");
            return Optional.of(standard == null ? new Scalar("", line) : standard);
        }
        throw TemplateException.at(
                line,
                "\"" + name + "\" is neither a parameter nor a resource.",
                "Declare it or mend the name.");
    }

    private String attribute(TemplateValue argument) {
        return argument instanceof Items parts
                ? parts.values().stream().map(this::text).collect(Collectors.joining("."))
                : text(argument);
    }

    private String substitute(Call call) {
        TemplateValue pattern = call.argument();
        Map<String, TemplateValue> own = Map.of();
        if (pattern instanceof Items items
                && items.values().size() == 2
                && items.values().get(1) instanceof Fields fields) {
            pattern = items.values().getFirst();
            own = fields.values();
        }
        Map<String, TemplateValue> names = own;
        Matcher matcher = PLACEHOLDER.matcher(text(pattern));
        return matcher.replaceAll(match ->
                Matcher.quoteReplacement(placeholder(match.group(1).strip(), names, call.line())));
    }

    private String placeholder(String name, Map<String, TemplateValue> own, int line) {
        TemplateValue given = own.get(name);
        if (given != null) {
            return text(given);
        }
        return name.contains(".") ? name : ref(name, line).map(this::text).orElse("");
    }

    private String join(Call call) {
        List<TemplateValue> arguments = arguments(call, 2);
        if (resolve(arguments.get(1)).orElse(null) instanceof Items parts) {
            return parts.values().stream()
                    .map(this::text)
                    .collect(Collectors.joining(text(arguments.getFirst())));
        }
        throw TemplateException.at(call.line(), "!Join needs a list.", "Write [\",\", [a, b]].");
    }

    private Optional<TemplateValue> choose(Call call) {
        List<TemplateValue> arguments = arguments(call, 3);
        boolean holds = conditions.holdsNamed(text(arguments.getFirst()), call.line());
        return resolve(arguments.get(holds ? 1 : 2));
    }

    /** Whether the resource is made at all. */
    boolean isMade(Fields resource) {
        TemplateValue condition = resource.values().get("Condition");
        return condition == null || conditions.holdsNamed(text(condition), condition.line());
    }

    static List<TemplateValue> arguments(Call call, int count) {
        if (call.argument() instanceof Items items && items.values().size() == count) {
            return new ArrayList<>(items.values());
        }
        throw TemplateException.at(
                call.line(),
                "!" + call.function() + " needs a list of " + count + ".",
                "See the function's form in the CloudFormation reference.");
    }
}
