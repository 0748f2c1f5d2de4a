package io.suanpan.local.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code docs/openapi.yaml} says what the functions do: no more, no less, and nothing else. */
final class OpenApiTest {
    private static final ApiDocument DOCUMENT = ApiDocument.read();
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");

    @Test
    void theParserFindsNoFault() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        var parsed =
                new OpenAPIV3Parser()
                        .readLocation(ApiDocument.FILE.toUri().toString(), null, options);
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).startsWith("3.1");
        assertThat(parsed.getOpenAPI().getPaths()).isNotEmpty();
    }

    @Test
    void itListsTheRoutesOfTheTemplateAndNoOthers() {
        assertThat(DOCUMENT.operations().keySet()).isEqualTo(Wiring.routes().keySet());
    }

    @Test
    void operationsAskForTheScopesOfTheirRoutes() {
        DOCUMENT.operations()
                .forEach((route, operation) -> {
                    JsonNode scopes = operation.at("/security/0/jwt");
                    assertThat(scopes.valueStream().map(JsonNode::stringValue).toList())
                            .as(route)
                            .isEqualTo(Wiring.scopes(route));
                });
    }

    @Test
    void operationIdsAreDistinctAndEveryOperationIsExplained() {
        Set<String> ids = new HashSet<>();
        DOCUMENT.operations()
                .forEach((route, operation) -> {
                    assertThat(ids.add(operation.path("operationId").stringValue()))
                            .as(route)
                            .isTrue();
                    assertThat(operation.path("summary").stringValue("")).as(route).isNotBlank();
                    assertThat(operation.path("description").stringValue(""))
                            .as(route)
                            .isNotBlank();
                });
    }

    @Test
    void pathParametersAreThoseOfThePath() {
        DOCUMENT.operations()
                .forEach((route, operation) -> {
                    Set<String> inPath = new TreeSet<>();
                    for (Matcher found = PARAMETER.matcher(route); found.find(); ) {
                        inPath.add(found.group(1));
                    }
                    assertThat(parameters(operation, "path").keySet()).as(route).isEqualTo(inPath);
                });
    }

    @Test
    void everyObjectSaysWhatItMayHold() {
        forEachSchema((name, schema) -> {
            if (schema.path("type").stringValue("").equals("object")) {
                assertThat(schema.has("additionalProperties")).as(name).isTrue();
            }
        });
    }

    @Test
    void examplesFitTheirSchemas() {
        forEachSchema((name, schema) ->
                schema.path("examples").forEach(example -> fits(name, schema, example)));
        DOCUMENT.root()
                .path("components")
                .path("responses")
                .forEachEntry((name, response) ->
                        response.path("content")
                                .forEach(content -> {
                                    if (content.has("example")) {
                                        fits(name, content.path("schema"), content.path("example"));
                                    }
                                }));
    }

    @Test
    void theCodesOfProblemsAreThoseOfTheCode() {
        JsonNode codes =
                DOCUMENT.root().at("/components/schemas/Problem/properties/code").path("enum");
        assertThat(codes.valueStream().map(JsonNode::stringValue))
                .containsExactlyElementsOf(
                        Arrays.stream(ErrorCode.values()).map(ErrorCode::code).toList());
    }

    @Test
    void whatTheFunctionsAnswerFits() {
        EventRun.overShop().forEach(OpenApiTest::answerFits);
        EventRun.overNothing().forEach(OpenApiTest::answerFits);
    }

    @Test
    void everyAnswerOfARouteIsSeenInAnEvent() {
        Map<String, Set<Integer>> seen =
                DOCUMENT.operations().keySet().stream()
                        .collect(Collectors.toMap(route -> route, _ -> new TreeSet<>()));
        for (var runs : List.of(EventRun.overShop(), EventRun.overNothing())) {
            runs.forEach((event, run) ->
                    routeOf(event).ifPresent(route -> seen.get(route).add(status(run))));
        }
        DOCUMENT.operations()
                .forEach((route, operation) -> {
                    assertThat(seen.get(route)).as(route).contains(success(operation));
                    assertThat(seen.get(route)).as(route).contains(400);
                    if (operation.path("responses").has("404")) {
                        assertThat(seen.get(route)).as(route).contains(404);
                    }
                    if (operation.path("responses").has("503")) {
                        assertThat(seen.get(route)).as(route).contains(503);
                    }
                });
    }

    /** A request is accepted exactly where the document says so, as far as a schema can say it. */
    @Test
    void requestsFitWhereTheyAreNotMalformed() {
        EventRun.overShop()
                .forEach((event, run) ->
                        routeOf(event)
                                .ifPresent(route -> {
                                    JsonNode operation = DOCUMENT.operations().get(route);
                                    List<String> faults =
                                            requestFaults(operation, Events.all().get(event));
                                    if (status(run) == 400 || status(run) == 413) {
                                        assertThat(faults).as(event).isNotEmpty();
                                    } else {
                                        assertThat(faults).as(event).isEmpty();
                                    }
                                }));
    }

    @Test
    void problemsOfEveryCodeFit() {
        JsonNode schema = DOCUMENT.root().at("/components/schemas/Problem");
        for (ErrorCode code : ErrorCode.values()) {
            var thrown = new io.suanpan.core.SuanpanException(code, "It is so.", "Do this.");
            byte[] problem = io.suanpan.gateway.Problem.of(thrown).bytes();
            fits(code.code(), schema, Json.tree(problem, "problem"));
        }
    }

    @Test
    void aCheckThatFindsNothingWouldBeNoCheck() {
        JsonNode schema = DOCUMENT.root().at("/components/schemas/Problem");
        ObjectNode wrong = JsonNodeFactory.instance.objectNode();
        wrong.put("type", "not a uri").put("status", "404").put("code", "no-such-code");
        wrong.put("surplus", 1);
        assertThat(SchemaCheck.faults(DOCUMENT, schema, wrong))
                .hasSize(7)
                .anyMatch(it -> it.contains("title is missing"))
                .anyMatch(it -> it.contains("is no \"uri\""))
                .anyMatch(it -> it.contains("\"404\" is not of type \"integer\""))
                .anyMatch(it -> it.contains("is none of"))
                .anyMatch(it -> it.contains("surplus is not listed"));
    }

    private static void answerFits(String event, EventRun run) {
        routeOf(event)
                .ifPresent(route -> {
                    int status = status(run);
                    JsonNode response = DOCUMENT.response(DOCUMENT.operations().get(route), status);
                    assertThat(response.isMissingNode()).as(event + " " + status).isFalse();
                    String type = run.called().answer().at("/headers/content-type").stringValue();
                    JsonNode content = response.path("content").path(type);
                    assertThat(content.isMissingNode()).as(event + " " + type).isFalse();
                    fits(event, content.path("schema"), run.called().body());
                });
    }

    private static List<String> requestFaults(JsonNode operation, JsonNode event) {
        List<String> faults = new ArrayList<>();
        valuesFit(parameters(operation, "path"), event.path("pathParameters"), faults);
        Map<String, JsonNode> query = parameters(operation, "query");
        valuesFit(query, event.path("queryStringParameters"), faults);
        event.path("queryStringParameters").propertyNames().stream()
                .filter(name -> !query.containsKey(name))
                .forEach(name -> faults.add(name + " is not listed"));
        valuesFit(parameters(operation, "header"), event.path("headers"), faults);
        if (event.has("body") && operation.has("requestBody")) {
            JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
            faults.addAll(bodyFaults(schema, event));
        }
        return faults;
    }

    private static List<String> bodyFaults(JsonNode schema, JsonNode event) {
        String text = event.path("body").stringValue();
        byte[] body =
                event.path("isBase64Encoded").booleanValue()
                        ? java.util.Base64.getDecoder().decode(text)
                        : text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        try {
            return SchemaCheck.faults(DOCUMENT, schema, Json.tree(body, "body"));
        } catch (io.suanpan.core.SuanpanException e) {
            return List.of(e.detail());
        }
    }

    private static void valuesFit(
            Map<String, JsonNode> parameters, JsonNode values, List<String> faults) {
        parameters.forEach((name, parameter) -> {
            JsonNode value = values.path(name);
            if (!value.isMissingNode()) {
                JsonNode schema = parameter.path("schema");
                faults.addAll(SchemaCheck.faults(DOCUMENT, schema, typed(schema, value)));
            }
        });
    }

    /** A parameter comes as text. */
    private static JsonNode typed(JsonNode schema, JsonNode text) {
        String type = schema.path("type").stringValue("");
        if (type.equals("integer") && text.stringValue().matches("-?\\d{1,9}")) {
            return JsonNodeFactory.instance.numberNode(Integer.parseInt(text.stringValue()));
        }
        return type.equals("number") && text.stringValue().matches("-?\\d{1,9}(\\.\\d+)?")
                ? JsonNodeFactory.instance.numberNode(Double.parseDouble(text.stringValue()))
                : text;
    }

    /** By name, headers in lower case. */
    private static Map<String, JsonNode> parameters(JsonNode operation, String place) {
        return operation
                .path("parameters")
                .valueStream()
                .map(DOCUMENT::follow)
                .filter(it -> it.path("in").stringValue().equals(place))
                .collect(
                        Collectors.toMap(
                                it ->
                                        place.equals("header")
                                                ? it.path("name").stringValue().toLowerCase()
                                                : it.path("name").stringValue(),
                                it -> it));
    }

    /** Empty for events that call no route. */
    private static java.util.Optional<String> routeOf(String event) {
        return Events.routeKey(Events.all().get(event))
                .filter(route -> Wiring.routes().containsKey(route));
    }

    private static int status(EventRun run) {
        return run.called().answer().path("statusCode").intValue();
    }

    private static int success(JsonNode operation) {
        return operation.path("responses").propertyNames().stream()
                .mapToInt(Integer::parseInt)
                .filter(status -> status < 300)
                .findFirst()
                .orElseThrow();
    }

    private static void fits(String what, JsonNode schema, JsonNode value) {
        assertThat(SchemaCheck.faults(DOCUMENT, schema, value)).as(what).isEmpty();
    }

    /** Named schemas and, under their path, those within. */
    private static void forEachSchema(BiConsumer<String, JsonNode> action) {
        DOCUMENT.root()
                .at("/components/schemas")
                .forEachEntry((name, schema) -> visit(name, schema, action));
    }

    private static void visit(String name, JsonNode schema, BiConsumer<String, JsonNode> action) {
        action.accept(name, schema);
        schema.path("properties")
                .forEachEntry((field, child) -> visit(name + "." + field, child, action));
        if (schema.has("items")) {
            visit(name + "[]", schema.path("items"), action);
        }
        if (schema.path("additionalProperties").isObject()) {
            visit(name + ".*", schema.path("additionalProperties"), action);
        }
    }
}
