package io.suanpan.local.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.fixture.Fixtures;
import io.suanpan.local.fixture.SteppingClock;
import io.suanpan.local.template.Template;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EmbeddedRunnerTest {
    private final List<String> logged = new ArrayList<>();
    private final EmbeddedRunner runner = runner(Fixtures.template());

    private EmbeddedRunner runner(Template template) {
        return new EmbeddedRunner(
                template,
                "/the/store",
                new SteppingClock(),
                (function, line) ->
                        logged.add(function + ": " + new String(line, StandardCharsets.UTF_8)));
    }

    private JsonNode echo() {
        byte[] answer = runner.function("echo").invoke(new byte[] {'{', '}'});
        String body = Json.tree(answer, "answer").path("body").asString();
        return Json.tree(body.getBytes(StandardCharsets.UTF_8), "body");
    }

    @Test
    void theHandlerGetsTheTemplatesEnvironmentWithTheStoreExchanged() {
        JsonNode environment = echo().path("environment");

        assertThat(environment.path("SUANPAN_STORE").asString()).isEqualTo("/the/store");
        assertThat(environment.path("OWN").asString()).isEqualTo("yes");
        assertThat(environment.has("ENDPOINT")).isFalse();
    }

    @Test
    void theContextIsThatOfLambda() {
        JsonNode first = echo();
        JsonNode second = echo();

        assertThat(first.path("function").asString()).isEqualTo("EchoFunction");
        assertThat(first.path("remaining").asInt()).isEqualTo(20_000);
        assertThat(first.path("memory").asInt()).isEqualTo(256);
        assertThat(first.path("requestId").asString())
                .hasSize(36)
                .isNotEqualTo(second.path("requestId").asString());
        assertThat(logged).containsExactly("echo: echoed", "echo: echoed");
    }

    @Test
    void aHandlerThatIsMissingIsNamed() {
        EmbeddedRunner broken =
                runner(
                        Template.parse(
                                """
                                Resources:
                                  GoneFunction:
                                    Type: AWS::Serverless::Function
                                    Properties: {Handler: nowhere.Gone}
                                """));

        assertThatThrownBy(() -> broken.function("gone").invoke(new byte[0]))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("GoneFunction names the handler nowhere.Gone");
    }

    @Test
    void aHandlerThatRefusesItsEnvironmentSaysSo() {
        EmbeddedRunner broken =
                new EmbeddedRunner(
                        Fixtures.template(), "ftp://x", new SteppingClock(), FunctionLog.none());

        assertThatThrownBy(() -> broken.function("take-objects").invoke(new byte[0]))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("ftp://x");
    }
}
