package io.suanpan.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import io.suanpan.local.fixture.Fixtures;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void readsAFunctionWithAllThatIsWiredToIt() {
        FunctionWiring take = Fixtures.template().function("take-objects");

        assertThat(take)
                .isEqualTo(
                        new FunctionWiring(
                                "TakeObjectsFunction",
                                "io.suanpan.local.fixture.TakeHandler",
                                Map.of("SUANPAN_STORE", "s3://Bucket", "NAME", "suanpan-both"),
                                Duration.ofSeconds(900),
                                128,
                                List.of(),
                                List.of(
                                        new QueueTrigger(
                                                "TakeQueue",
                                                "TakeDead",
                                                List.of("raw/", "more/"),
                                                3,
                                                Duration.ofSeconds(60),
                                                2)),
                                List.of(new Schedule("rate(1 day)", "{\"action\":\"sweep\"}"))));
    }

    @Test
    void routesCarryTheirMethodPathAndScopes() {
        FunctionWiring echo = Fixtures.template().function("EchoFunction");

        assertThat(echo.routes())
                .containsExactly(
                        new Route("GET", "/v1/things/{id}", true, Set.of("suanpan/read")),
                        new Route("POST", "/v1/things/special", true, Set.of("suanpan/admin")),
                        new Route("GET", "/v1/public", false, Set.of()),
                        new Route("GET", "/v1/any", true, Set.of()));
        assertThat(echo.handlerClass()).isEqualTo("io.suanpan.local.fixture.EchoHandler");
        assertThat(echo.environment()).containsEntry("OWN", "yes");
        assertThat(echo.timeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(echo.memoryMiB()).isEqualTo(256);
    }

    @Test
    void leavesOutWhatItsConditionLeavesOut() {
        assertThat(Fixtures.template().functions())
                .extracting(FunctionWiring::name)
                .containsExactly("echo", "take-objects");
    }

    @Test
    void anUnknownFunctionIsToldWhichThereAre() {
        assertThatThrownBy(() -> Fixtures.template().function("nobody"))
                .isInstanceOf(SuanpanException.class)
                .hasMessage("There is no function \"nobody\". Use one of [echo, take-objects].");
    }

    @Test
    void theProjectsOwnTemplateWiresEveryFunction() {
        Template template = Template.read(Fixtures.root().resolve("template.yaml"));

        assertThat(template.functions())
                .extracting(FunctionWiring::name)
                .contains("ingest", "train", "models", "score-user", "segment");
        assertThat(template.function("ingest").queues())
                .singleElement()
                .satisfies(queue -> assertThat(queue.prefixes()).containsExactly("raw/"));
        assertThat(template.function("train").queues())
                .singleElement()
                .satisfies(queue ->
                        assertThat(queue.prefixes())
                                .containsExactly("tables/_log/", "requests/train/"));
        assertThat(template.functions())
                .flatExtracting(FunctionWiring::routes)
                .allSatisfy(route -> assertThat(((Route) route).scopes()).isNotEmpty())
                .extracting(route -> ((Route) route).key())
                .contains(
                        "GET /v1/reports/quality",
                        "GET /v1/models/{name}",
                        "POST /v1/models/{name}/train",
                        "GET /v1/customers/{id}/scores",
                        "GET /v1/customers/{id}/segment",
                        "GET /v1/segments");
    }
}
