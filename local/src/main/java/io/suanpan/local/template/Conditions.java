package io.suanpan.local.template;

import io.suanpan.local.template.TemplateValue.Call;
import io.suanpan.local.template.TemplateValue.Fields;
import io.suanpan.local.template.TemplateValue.Items;
import java.util.List;

/** The template's conditions, judged with the defaults of its parameters. */
final class Conditions {
    private final Fields declared;
    private final Resolver resolver;

    Conditions(Fields declared, Resolver resolver) {
        this.declared = declared;
        this.resolver = resolver;
    }

    boolean holdsNamed(String name, int line) {
        TemplateValue condition = declared.values().get(name);
        if (condition == null) {
            throw TemplateException.at(
                    line,
                    "The condition \"" + name + "\" is not declared.",
                    "Declare it under Conditions.");
        }
        return holds(condition);
    }

    boolean holds(TemplateValue condition) {
        return switch (condition) {
            case Call call -> holds(call);
            case Fields fields
                    when fields.values().get("Condition") instanceof TemplateValue name ->
                    holdsNamed(resolver.text(name), fields.line());
            case TemplateValue other -> Boolean.parseBoolean(resolver.text(other));
        };
    }

    private boolean holds(Call call) {
        return switch (call.function()) {
            case "Condition" -> holdsNamed(resolver.text(call.argument()), call.line());
            case "Equals" -> {
                List<TemplateValue> sides = Resolver.arguments(call, 2);
                yield resolver.text(sides.getFirst()).equals(resolver.text(sides.getLast()));
            }
            case "Not" -> !holds(Resolver.arguments(call, 1).getFirst());
            case "And" -> all(call).stream().allMatch(this::holds);
            case "Or" -> all(call).stream().anyMatch(this::holds);
            default -> Boolean.parseBoolean(resolver.text(call));
        };
    }

    private static List<TemplateValue> all(Call call) {
        if (call.argument() instanceof Items items) {
            return items.values();
        }
        throw TemplateException.at(
                call.line(), "!" + call.function() + " needs a list.", "List its conditions.");
    }
}
