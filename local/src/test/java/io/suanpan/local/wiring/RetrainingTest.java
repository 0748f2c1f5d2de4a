package io.suanpan.local.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The nightly round: sweep, then candidate, evaluate, gate and promote for each model. */
final class RetrainingTest {
    private static final Tree MACHINE =
            RawTemplate.read().at("Resources", "Retraining", "Properties");
    private static final Tree DEFINITION = MACHINE.at("Definition");
    private static final Tree EACH = DEFINITION.at("States", "EachModel", "ItemProcessor");

    @Test
    void aScheduleStartsItWithTheModelsItTrains() {
        Tree nightly = MACHINE.at("Events", "Nightly");
        assertThat(nightly.at("Type").text()).isEqualTo("ScheduleV2");
        Tree properties = nightly.at("Properties");
        assertThat(properties.at("ScheduleExpression").target()).isEqualTo("RetrainSchedule");
        assertThat(properties.at("Input").text())
                .isEqualTo(
                        "{\"models\":[\"propensity\",\"churn\",\"value\",\"segments\",\"forecast\",\"recommend\"]}");
        assertThat(properties.at("DeadLetterConfig", "Arn").target())
                .isEqualTo("RetrainingDeadLetters");
        assertThat(properties.has("RetryPolicy")).isTrue();
    }

    @Test
    void statesFollowInOrder() {
        assertThat(walk(DEFINITION))
                .containsExactly("Sweep", "Swept", "EachModel", "Count", "AllWell", "Done");
        assertThat(walk(EACH))
                .containsExactly(
                        "Candidate",
                        "HasCandidate",
                        "Evaluate",
                        "Gate",
                        "Promote",
                        "HasPromotion",
                        "Promoted");
    }

    @Test
    void theGateLetsOnlyACandidateThatPassedThrough() {
        Tree gate = EACH.at("States", "Gate");
        assertThat(gate.at("Choices").items())
                .extracting(it -> it.at("Next").text())
                .containsExactly("Promote", "Kept");
        assertThat(gate.at("Choices").items().getFirst().at("And").leaves())
                .contains("$.verdict.Payload.passed", "true");
        assertThat(gate.at("Default").text()).isEqualTo("NoVerdict");
    }

    /** A function's problem is a result and not an error: it must not pass for success. */
    @Test
    void whatIsNoSuccessIsTold() {
        Map<String, String> otherwise = new LinkedHashMap<>();
        for (Tree states : List.of(DEFINITION.at("States"), EACH.at("States"))) {
            states.children()
                    .forEach((name, state) ->
                            state.find("Default").ifPresent(it -> otherwise.put(name, it.text())));
        }
        assertThat(otherwise)
                .isEqualTo(
                        Map.of(
                                "Swept", "NotSwept",
                                "HasCandidate", "NoCandidate",
                                "Gate", "NoVerdict",
                                "HasPromotion", "NoPromotion",
                                "AllWell", "SomeFailed"));
    }

    @Test
    void oneModelsFailureLeavesTheOthersAlone() {
        for (String state : List.of("Candidate", "Evaluate", "Promote")) {
            Tree caught = EACH.at("States", state, "Catch").items().getFirst();
            assertThat(caught.at("Next").text()).isEqualTo("TellOfModel");
        }
        assertThat(EACH.at("States", "ModelFailed", "End").text()).isEqualTo("true");
    }

    @Test
    void tasksCallTheAliasWithTheActionsThatTheFunctionsKnow() {
        Map<String, String> actions = new LinkedHashMap<>();
        tasks().forEach((name, task) ->
                task.at("Parameters")
                        .find("Payload")
                        .ifPresent(payload ->
                                actions.put(
                                        name,
                                        payload.at("action").text() + " on " + function(task))));
        assertThat(actions)
                .isEqualTo(
                        Map.of(
                                "Sweep", "sweep on IngestFunction.Alias",
                                "Candidate", "candidate on TrainFunction.Alias",
                                "Evaluate", "evaluate on TrainFunction.Alias",
                                "Promote", "promote on TrainFunction.Alias"));
    }

    @Test
    void everyTaskIsTriedAgainWithFullJitter() {
        tasks().forEach((name, task) -> {
            List<Tree> retries = task.at("Retry").items();
            assertThat(retries).as(name).isNotEmpty();
            assertThat(retries)
                    .allMatch(it ->
                            it.at("JitterStrategy").text().equals("FULL")
                                    && it.at("MaxAttempts").number() > 1
                                    && it.has("MaxDelaySeconds"));
        });
    }

    @Test
    void aFailureIsToldBeforeTheRoundFails() {
        for (String state : List.of("Sweep", "EachModel")) {
            Tree caught = DEFINITION.at("States", state, "Catch").items().getFirst();
            assertThat(caught.at("ErrorEquals").texts()).containsExactly("States.ALL");
            assertThat(caught.at("Next").text()).isEqualTo("Tell");
        }
        Tree tell = DEFINITION.at("States", "Tell");
        assertThat(tell.at("Parameters", "TopicArn").text()).isEqualTo("${Topic}");
        assertThat(tell.at("Next").text()).isEqualTo("Failed");
    }

    @Test
    void itMayCallOnlyTheTwoFunctionsThatItNames() {
        Tree role = RawTemplate.read().at("Resources", "RetrainingRole", "Properties");
        Tree invoke =
                role
                        .at("Policies")
                        .items()
                        .getFirst()
                        .at("PolicyDocument", "Statement")
                        .items()
                        .stream()
                        .filter(it -> it.has("Sid") && it.at("Sid").text().equals("Invoke"))
                        .findFirst()
                        .orElseThrow();
        assertThat(invoke.at("Action").texts()).containsExactly("lambda:InvokeFunction");
        assertThat(invoke.at("Resource").leaves())
                .containsExactlyInAnyOrder("IngestFunction.Alias", "TrainFunction.Alias");
    }

    private static String function(Tree task) {
        String substitution = task.at("Parameters", "FunctionName").text();
        String name = substitution.substring(2, substitution.length() - 1);
        return MACHINE.at("DefinitionSubstitutions", name, "Ref").text();
    }

    /** The path through the machine on which all goes well. */
    private static List<String> walk(Tree machine) {
        List<String> path = new ArrayList<>();
        String state = machine.at("StartAt").text();
        while (true) {
            path.add(state);
            Tree here = machine.at("States", state);
            Tree next = here.has("Choices") ? here.at("Choices").items().getFirst() : here;
            if (!next.has("Next")) {
                return path;
            }
            state = next.at("Next").text();
        }
    }

    private static Map<String, Tree> tasks() {
        Map<String, Tree> tasks = new LinkedHashMap<>();
        for (Tree states : List.of(DEFINITION.at("States"), EACH.at("States"))) {
            states.children()
                    .forEach((name, state) -> {
                        if (state.at("Type").text().equals("Task")) {
                            tasks.put(name, state);
                        }
                    });
        }
        return tasks;
    }
}
