package io.suanpan.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ActionsTest {
    private record Scored(String input, String output, String action) {}

    private final Desk desk =
            new Desk(
                    Gateway.named("score-user")
                            .action("score", ActionsTest::score)
                            .action("fail", _ -> Map.of("n", Integer.parseInt("jane"))));

    private static Object score(ActionRequest request) {
        request.metrics().count("Scored", 2);
        return request.read(in ->
                new Scored(
                        in.text("input", 1, 99).required(),
                        in.text("output", 1, 99).required(),
                        request.action()));
    }

    private JsonNode invoke(String event) {
        return desk.invoke(Events.bytes(event));
    }

    @Test
    void doesTheActionAndGivesItsResult() {
        assertThat(invoke("{\"action\":\"score\",\"input\":\"a\",\"output\":\"b\"}"))
                .hasToString("{\"input\":\"a\",\"output\":\"b\",\"action\":\"score\"}");
        assertThat(desk.requests().getFirst().get("route")).hasToString("\"action score\"");
    }

    @Test
    void listsAllFaultsOfItsArguments() {
        JsonNode problem = invoke("{\"action\":\"score\",\"input\":7,\"inptu\":\"a\"}");
        assertThat(problem.get("status")).hasToString("400");
        assertThat(problem.get("faults").valueStream().map(f -> f.get("field").stringValue()))
                .containsExactly("input", "output", "inptu");
    }

    @Test
    void namesTheActionsThereAre() {
        for (String action : new String[] {"\"sing\"", "7", "null", "{}"}) {
            JsonNode problem = invoke("{\"action\":" + action + "}");
            assertThat(problem.get("code")).hasToString("\"malformed\"");
            assertThat(problem.get("remedy")).hasToString("\"Use one of: fail, score.\"");
        }
        Desk none = new Desk(Gateway.named("none"));
        assertThat(none.invoke(Events.bytes("{\"action\":\"x\"}")).get("remedy"))
                .hasToString("\"This function has no actions.\"");
    }

    @Test
    void failsTheInvocationOfABrokenActionSoThatItIsTriedAgain() {
        assertThatThrownBy(() -> invoke("{\"action\":\"fail\"}"))
                .isInstanceOf(InvocationFailure.class)
                .hasMessageNotContaining("jane");
    }

    @Test
    void refusesEventsOfNoKnownKind() {
        String[] events = {"{}", "[]", "7", "null", "\"x\"", "{\"Records\":[]}", "{\"Records\":7}"};
        for (String event : events) {
            JsonNode problem = invoke(event);
            assertThat(problem.get("status")).as(event).hasToString("400");
            assertThat(problem.get("detail").stringValue()).contains("of no kind");
        }
        for (String event : new String[] {"", "{", "\u0000", "[".repeat(9_999)}) {
            assertThat(invoke(event).get("code")).as(event).hasToString("\"malformed\"");
        }
        assertThat(desk.requests()).allMatch(line -> line.get("status").intValue() == 400);
    }

    @Test
    void refusesEventsLargerThanLambdaWouldTake() {
        assertThat(desk.invoke(new byte[(8 << 20) + 1]).get("status")).hasToString("413");
    }

    @Test
    void refusesAnActionThatIsThereTwice() {
        assertThatThrownBy(() ->
                        Gateway.named("test").action("a", _ -> Map.of()).action("a", _ -> Map.of()))
                .hasMessageContaining("action a is there twice");
    }
}
