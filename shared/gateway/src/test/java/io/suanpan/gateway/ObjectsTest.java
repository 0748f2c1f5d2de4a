package io.suanpan.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ObjectsTest {
    private final List<ObjectCreated> seen = new ArrayList<>();

    private final Desk desk =
            new Desk(
                    Gateway.named("ingest")
                            .objectCreated("raw/", this::ingest)
                            .objectCreated("raw/special/", _ -> Map.of("special", true)));

    private Object ingest(ObjectCreated created) {
        seen.add(created);
        created.metrics().count("RowsRead", 10);
        return switch (created.key()) {
            case "raw/broken" -> throw new IllegalStateException("jane@example.com");
            case "raw/gone" ->
                    throw new SuanpanException(ErrorCode.NOT_FOUND, "Gone.", "Leave it.");
            case "raw/busy" -> throw new SuanpanException(ErrorCode.CONFLICT, "Busy.", "Wait.");
            default -> Map.of("rows", 10);
        };
    }

    private static String created(String key) {
        ObjectNode event = Events.object(Events.OBJECT_CREATED);
        ((ObjectNode) event.at("/detail/object")).put("key", key);
        return event.toString();
    }

    private JsonNode invoke(String event) {
        return desk.invoke(Events.bytes(event));
    }

    @Test
    void readsWhatEventBridgeSays() {
        assertThat(invoke(Events.OBJECT_CREATED)).hasToString("{\"rows\":10}");
        ObjectCreated created = seen.getFirst();
        assertThat(created.bucket()).isEqualTo("shop");
        assertThat(created.key()).isEqualTo("raw/shopify/orders 2026+1.csv");
        assertThat(created.etag()).isEqualTo("b1946ac92492d2347c6235b4d2611184");
        assertThat(created.size()).isEqualTo(5120);
        assertThat(created.versionId()).isEqualTo("IYV3p45BT0ac8hjHg1houSdS1a.Mro8e");
        assertThat(desk.requests().getFirst().get("correlation_id"))
                .hasToString("\"17793124-05d4-b198-2fde-7ededc63b103\"");
    }

    @Test
    void readsANotificationWithItsKeyDecoded() {
        assertThat(invoke(Events.NOTIFICATION)).hasToString("{\"results\":[{\"rows\":10}]}");
        assertThat(seen.getFirst().key()).isEqualTo("raw/shopify/orders 2026+1.csv");
        assertThat(seen.getFirst().versionId()).isEmpty();
    }

    @Test
    void leavesFoldersAndConnectionTestsAlone() {
        ObjectNode folder = Events.object(created("raw/shopify/"));
        ((ObjectNode) folder.at("/detail/object")).put("size", 0);
        assertThat(invoke(folder.toString())).hasToString("{\"ignored\":1}");
        assertThat(invoke("{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\"}"))
                .hasToString("{\"ignored\":1}");
        assertThat(seen).isEmpty();
    }

    @Test
    void givesTheLongestPrefixItsObject() {
        assertThat(invoke(created("raw/special/a.csv"))).hasToString("{\"special\":true}");
        assertThat(desk.requests().getFirst().get("route")).hasToString("\"object raw/special/\"");
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThat(invoke(created("tables/x")).get("remedy").stringValue())
                .isEqualTo("Narrow the rule: it watches raw/special/ raw/.");
        String[] broken = {
            Events.OBJECT_CREATED.replace("Object Created", "Object Deleted"),
            Events.OBJECT_CREATED.replace("\"key\"", "\"kee\""),
            Events.OBJECT_CREATED.replace("5120", "\"5120\""),
            Events.OBJECT_CREATED.replace("5120", "-1"),
            Events.OBJECT_CREATED.replace("5120", "5e99"),
            Events.OBJECT_CREATED.replace("\"shop\"", "7"),
            created("raw/" + "x".repeat(1_024)),
            created("raw/\u0000"),
            Events.NOTIFICATION.replace("ObjectCreated", "ObjectRemoved"),
            Events.NOTIFICATION.replace("orders+", "orders%zz"),
        };
        for (String event : broken) {
            assertThat(invoke(event).get("code")).as(event).hasToString("\"malformed\"");
        }
        assertThat(seen).isEmpty();
        Desk deaf = new Desk(Gateway.named("deaf"));
        assertThat(deaf.invoke(Events.bytes(Events.OBJECT_CREATED)).get("remedy"))
                .hasToString("\"Send it no object events.\"");
    }

    @Test
    void failsTheInvocationWhereAnotherTryMayHelp() {
        assertThatThrownBy(() -> invoke(created("raw/broken")))
                .isInstanceOfSatisfying(
                        InvocationFailure.class,
                        failure -> assertThat(failure.problem().status()).isEqualTo(500))
                .hasMessageContaining("\"code\":\"internal\"")
                .hasMessageNotContaining("jane")
                .hasNoCause()
                .satisfies(failure -> assertThat(failure.getStackTrace()).isEmpty());
        assertThatThrownBy(() -> invoke(created("raw/busy"))).hasMessageContaining("conflict");
        assertThat(invoke(created("raw/gone")).get("status")).hasToString("404");
        assertThat(desk.logText()).doesNotContain("jane");
    }

    @Test
    void handlesEveryObjectOfANotificationEvenAfterAFailure() {
        ObjectNode event = Events.object(Events.NOTIFICATION);
        ObjectNode broken = ((ObjectNode) event.at("/Records/0")).deepCopy();
        ((ObjectNode) broken.at("/s3/object")).put("key", "raw/gone");
        event.withArray("Records").insert(0, broken);
        assertThat(desk.invoke(event).get("code")).hasToString("\"not-found\"");
        assertThat(seen).hasSize(2);
    }

    @Test
    void reportsTheMessagesOfAQueueThatFailAndDoesTheOthers() {
        ObjectNode event =
                Events.queue(
                        created("raw/a.csv"),
                        created("raw/broken"),
                        "not JSON",
                        "{\"hello\":1}",
                        created("other/b.csv"),
                        Events.NOTIFICATION,
                        created("raw/gone"));
        String id = "{\"itemIdentifier\":\"059f36b4-87a3-44ab-83d2-66197585000";
        assertThat(desk.invoke(event))
                .hasToString(
                        "{\"batchItemFailures\":[%1$s1\"},%1$s2\"},%1$s3\"},%1$s4\"},%1$s6\"}]}"
                                .formatted(id));
        assertThat(seen).hasSize(4);
        List<JsonNode> lines = desk.requests();
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0).get("cold_start")).hasToString("true");
        assertThat(lines.get(1).get("cold_start")).hasToString("false");
        assertThat(lines.get(1).get("level")).hasToString("\"ERROR\"");
        assertThat(lines.get(2).get("code")).hasToString("\"malformed\"");
        assertThat(lines.get(2).get("message_id"))
                .hasToString("\"059f36b4-87a3-44ab-83d2-661975850002\"");
    }

    @Test
    void answersAQueueWithoutFailures() {
        assertThat(desk.invoke(Events.queue(created("raw/a.csv"))))
                .hasToString("{\"batchItemFailures\":[]}");
    }

    @Test
    void failsTheBatchWhereAMessageCannotBeNamed() {
        ObjectNode event = Events.queue("poison");
        ((ObjectNode) event.at("/Records/0")).remove("messageId");
        assertThat(desk.invoke(event))
                .hasToString("{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}");
    }
}
