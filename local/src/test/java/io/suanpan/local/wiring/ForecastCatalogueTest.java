package io.suanpan.local.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The distributed map over the parts of a catalogue. */
final class ForecastCatalogueTest {
    private static final String FOLDER = "results/forecast-stock/";
    private static final Tree MACHINE =
            RawTemplate.read().at("Resources", "ForecastCatalogue", "Properties");
    private static final Tree DEFINITION = MACHINE.at("Definition");
    private static final Tree EACH = DEFINITION.at("States", "EachPart");
    private static final Tree PART = EACH.at("ItemProcessor");

    /** As Amazon States Language has it: a start, a way to an end, and no state beside the way. */
    @Test
    void everyStateIsReachedAndLeadsOn() {
        for (Tree machine : List.of(DEFINITION, PART)) {
            Map<String, Tree> states = machine.at("States").children();
            Set<String> reached = new TreeSet<>();
            Deque<String> next = new ArrayDeque<>(List.of(machine.at("StartAt").text()));
            while (!next.isEmpty()) {
                String name = next.remove();
                assertThat(states).as(machine.path()).containsKey(name);
                if (reached.add(name)) {
                    next.addAll(after(states.get(name)));
                }
            }
            assertThat(reached).isEqualTo(states.keySet());
        }
    }

    private static List<String> after(Tree state) {
        List<String> next =
                Stream.concat(Stream.of(state), branches(state))
                        .flatMap(it -> it.find("Next").stream())
                        .map(Tree::text)
                        .collect(Collectors.toList());
        state.find("Default").ifPresent(it -> next.add(it.text()));
        boolean ends = state.has("End") || Set.of("Succeed", "Fail").contains(type(state));
        assertThat(next.isEmpty()).as(state.path()).isEqualTo(ends);
        assertThat(type(state).equals("Choice")).isEqualTo(state.has("Choices"));
        return next;
    }

    private static Stream<Tree> branches(Tree state) {
        return Stream.of("Choices", "Catch")
                .flatMap(it -> state.find(it).stream())
                .flatMap(it -> it.items().stream());
    }

    private static String type(Tree state) {
        return state.at("Type").text();
    }

    @Test
    void partsAreReadFromTheRunsManifestAndToldBesideIt() {
        Tree reader = EACH.at("ItemReader");
        assertThat(reader.at("Resource").text()).endsWith(":states:::s3:getObject");
        assertThat(reader.at("ReaderConfig", "InputType").text()).isEqualTo("JSONL");
        assertThat(reader.at("Parameters", "Bucket").text()).isEqualTo("${Bucket}");
        assertThat(reader.at("Parameters", "Key.$").text())
                .isEqualTo("States.Format('" + FOLDER + "{}/manifest.jsonl', $.asked.run)");
        Tree writer = EACH.at("ResultWriter");
        assertThat(writer.at("Resource").text()).endsWith(":states:::s3:putObject");
        assertThat(writer.at("Parameters", "Prefix.$").text())
                .isEqualTo("States.Format('" + FOLDER + "{}/outcomes', $.asked.run)");
        assertThat(PART.at("ProcessorConfig", "Mode").text()).isEqualTo("DISTRIBUTED");
    }

    /** What a part is called with is what the recorded event of the action has. */
    @Test
    void aPartIsTheActionOfTheFunction() throws Exception {
        Tree parameters = PART.at("States", "Part", "Parameters");
        assertThat(parameters.at("FunctionName").text()).isEqualTo("${ForecastStock}");
        assertThat(MACHINE.at("DefinitionSubstitutions", "ForecastStock", "Ref").text())
                .isEqualTo("ForecastStockFunction.Alias");
        assertThat(RawTemplate.functions()).containsKey("ForecastStockFunction");
        Path event = RawTemplate.ROOT.resolve("events/forecast-stock-batch.json");
        JsonNode recorded = Json.tree(Files.readAllBytes(event), "the event");
        Tree payload = parameters.at("Payload");
        assertThat(payload.at("action").text()).isEqualTo(recorded.path("action").stringValue());
        assertThat(payload.children().keySet().stream().map(it -> it.replace(".$", "")))
                .containsExactlyInAnyOrderElementsOf(recorded.propertyNames());
        assertThat(EACH.at("ItemSelector").children().keySet())
                .containsExactlyInAnyOrder("input.$", "output.$", "horizon.$", "level.$");
    }

    @Test
    void callersAreLeftSomeOfTheFunctionsConcurrency() {
        String reserved =
                RawTemplate.functions()
                        .get("ForecastStockFunction")
                        .at("Properties", "ReservedConcurrentExecutions")
                        .leaves()
                        .filter(it -> it.matches("\\d+"))
                        .findFirst()
                        .orElseThrow();
        assertThat(EACH.at("MaxConcurrency").number()).isBetween(1, Integer.parseInt(reserved) - 1);
    }

    @Test
    void someFailuresAreToleratedButTold() {
        assertThat(EACH.at("ToleratedFailurePercentage").number()).isBetween(1, 10);
        assertThat(PART.at("States", "Answered", "Default").text()).isEqualTo("Refused");
        assertThat(type(PART.at("States", "Refused"))).isEqualTo("Fail");
        assertThat(DEFINITION.at("States", "AllWell", "Default").text()).isEqualTo("TellOfParts");
        for (String tell : List.of("Tell", "TellOfParts")) {
            assertThat(DEFINITION.at("States", tell, "Parameters", "TopicArn").text())
                    .isEqualTo("${Topic}");
        }
        assertThat(DEFINITION.at("States", "Tell", "Next").text()).isEqualTo("Failed");
        for (String state : List.of("EachPart", "Counts")) {
            Tree caught = DEFINITION.at("States", state, "Catch").items().getFirst();
            assertThat(caught.at("ErrorEquals").texts()).containsExactly("States.ALL");
            assertThat(caught.at("Next").text()).isEqualTo("Tell");
        }
    }

    @Test
    void everyTaskIsTriedAgainWithFullJitter() {
        Stream.of(DEFINITION, PART)
                .flatMap(it -> it.at("States").children().values().stream())
                .filter(it -> type(it).equals("Task"))
                .forEach(task ->
                        assertThat(task.at("Retry").items())
                                .as(task.path())
                                .isNotEmpty()
                                .allMatch(it ->
                                        it.at("JitterStrategy").text().equals("FULL")
                                                && it.at("MaxAttempts").number() > 1
                                                && it.has("MaxDelaySeconds")));
    }

    /** Longer than the function itself may take, or a call would be counted as lost. */
    @Test
    void aPartMayTakeAsLongAsTheFunction() {
        int function =
                RawTemplate.functions()
                        .get("ForecastStockFunction")
                        .at("Properties", "Timeout")
                        .number();
        assertThat(PART.at("States", "Part", "TimeoutSeconds").number()).isGreaterThan(function);
    }

    @Test
    void whatIsSubstitutedIsDefinedAndUsed() {
        Pattern name = Pattern.compile("\\$\\{(\\w+)}");
        Set<String> used =
                DEFINITION
                        .leaves()
                        .flatMap(it -> name.matcher(it).results().map(found -> found.group(1)))
                        .collect(Collectors.toSet());
        assertThat(used).isEqualTo(MACHINE.at("DefinitionSubstitutions").children().keySet());
        assertThat(MACHINE.at("DefinitionSubstitutions", "Bucket", "Ref").text())
                .isEqualTo("DataBucket");
    }

    /** Each statement against the one resource that the machine uses it on. */
    @Test
    void theRoleMayDoWhatTheMachineDoesAndNothingElse() {
        Map<String, Set<String>> allowed = new LinkedHashMap<>();
        statements()
                .forEach((sid, statement) ->
                        allowed.put(
                                sid,
                                statement.at("Resource").leaves().collect(Collectors.toSet())));
        String executions = "arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:";
        assertThat(allowed)
                .isEqualTo(
                        Map.of(
                                "Invoke", Set.of("ForecastStockFunction.Alias"),
                                "ReadManifests", Set.of("${DataBucket.Arn}/" + FOLDER + "*"),
                                "WriteOutcomes", Set.of("${DataBucket.Arn}/" + FOLDER + "*"),
                                "Notify", Set.of("AlarmTopic"),
                                "Trace", Set.of("*"),
                                "LogDelivery", Set.of("*"),
                                "StartParts", Set.of("ForecastCatalogue"),
                                "FollowParts",
                                        Set.of(
                                                executions
                                                        + "execution:${ForecastCatalogue.Name}:*",
                                                executions
                                                        + "execution:${ForecastCatalogue.Name}/EachPart:*"),
                                "CountParts",
                                        Set.of(
                                                executions
                                                        + "mapRun:${ForecastCatalogue.Name}/EachPart:*")));
        assertThat(EACH.at("Label").text()).isEqualTo("EachPart");
        assertThat(statements().get("ReadManifests").at("Action").texts())
                .containsExactly("s3:GetObject");
        assertThat(statements().values())
                .flatMap(it -> it.at("Action").texts())
                .noneMatch(it -> it.contains("*"));
    }

    private static Map<String, Tree> statements() {
        Tree resources = RawTemplate.read().at("Resources");
        Tree role = resources.at("ForecastCatalogueRole", "Properties", "Policies");
        Tree map = resources.at("ForecastCatalogueMapPolicy", "Properties", "PolicyDocument");
        assertThat(MACHINE.at("Role").target()).isEqualTo("ForecastCatalogueRole");
        return Stream.concat(
                        role.items().getFirst().at("PolicyDocument", "Statement").items().stream(),
                        map.at("Statement").items().stream())
                .filter(it -> it.has("Sid"))
                .collect(Collectors.toMap(it -> it.at("Sid").text(), it -> it));
    }

    /** The shell of the deployment page makes lines that the map selects from. */
    @Test
    void theManifestThatIsDocumentedHasTheFieldsThatAreSelected() throws Exception {
        String page = Files.readString(RawTemplate.ROOT.resolve("docs/deploy.md"));
        Matcher line = Pattern.compile("printf '(\\{.*})\\\\n'").matcher(page);
        assertThat(line.find()).isTrue();
        assertThat(line.group(1)).contains("\"input\":", "\"output\":");
        assertThat(EACH.at("ItemSelector", "input.$").text()).isEqualTo("$$.Map.Item.Value.input");
        assertThat(EACH.at("ItemSelector", "output.$").text())
                .isEqualTo("$$.Map.Item.Value.output");
    }
}
