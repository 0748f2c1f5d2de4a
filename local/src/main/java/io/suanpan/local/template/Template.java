package io.suanpan.local.template;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.template.TemplateValue.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code template.yaml} says of functions, routes and triggers, with each parameter at its
 * default. The deployment and the embedded runner read the same file, so that the wiring is written
 * once.
 */
public record Template(List<FunctionWiring> functions) {

    public Template {
        functions = List.copyOf(functions);
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} without the file, {@code MALFORMED} with the line
     *     of what is not understood
     */
    public static Template read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new SuanpanException(
                    ErrorCode.NOT_FOUND,
                    "The template " + file + " cannot be read: " + e.getMessage(),
                    "Start with ./suanpan from the project's folder.",
                    e);
        }
    }

    /**
     * @throws SuanpanException {@code MALFORMED} with the line of what is not understood
     */
    public static Template parse(String yaml) {
        Resolver resolver = new Resolver(TemplateParser.parse(yaml));
        Map<String, Resource> resources = new LinkedHashMap<>();
        Map<String, List<Resource>> byType = new LinkedHashMap<>();
        resolver.section("Resources")
                .values()
                .forEach((name, value) -> {
                    if (value instanceof Fields declared && resolver.isMade(declared)) {
                        Resource outer = new Resource(name, declared, resolver);
                        Resource resource = outer.fields("Properties");
                        resources.put(name, resource);
                        byType.computeIfAbsent(outer.requiredText("Type"), t -> new ArrayList<>())
                                .add(resource);
                    }
                });
        Resource globals = new Resource("Globals", resolver.section("Globals"), resolver);
        FunctionReader reader =
                new FunctionReader(
                        globals.fields("Function"),
                        resources,
                        RuleReader.prefixes(byType.getOrDefault("AWS::Events::Rule", List.of())));
        return new Template(
                byType.getOrDefault("AWS::Serverless::Function", List.of()).stream()
                        .map(reader::read)
                        .toList());
    }

    /**
     * @param name as in {@code score-user} or {@code ScoreUserFunction}
     * @throws SuanpanException {@code NOT_FOUND} with the names there are
     */
    public FunctionWiring function(String name) {
        return functions.stream()
                .filter(it -> it.name().equals(name) || it.logicalName().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new SuanpanException(
                                ErrorCode.NOT_FOUND,
                                "There is no function \"" + name + "\".",
                                "Use one of "
                                        + functions.stream().map(FunctionWiring::name).toList()
                                        + "."));
    }
}
