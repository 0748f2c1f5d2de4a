package io.suanpan.functions.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.Json;
import io.suanpan.gateway.FakeContext;
import io.suanpan.store.Content;
import io.suanpan.store.FileObjectStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class IngestHandlerTest {
    private static final Path EVENTS = Path.of(System.getProperty("suanpan.root"), "events");

    @TempDir private Path folder;
    private FileObjectStore store;
    private IngestHandler handler;

    @BeforeEach
    void open() {
        store = new FileObjectStore(folder);
        handler = new IngestHandler(Map.of("SUANPAN_STORE", folder.toString()), Clock.systemUTC());
    }

    private JsonNode handle(String event) throws IOException {
        var out = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                out,
                FakeContext.CONTEXT);
        return Json.tree(out.toByteArray(), "the answer");
    }

    private JsonNode event(String name) throws IOException {
        return handle(Files.readString(EVENTS.resolve(name + ".json")));
    }

    /** All that the events expect to find. */
    private void upload() throws IOException {
        Path objects = EVENTS.resolve("objects");
        try (Stream<Path> files = Files.walk(objects)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                store.put(objects.relativize(file).toString(), Content.of(file));
            }
        }
    }

    @Test
    void takesInTheObjectThatAnEventTellsOf() throws IOException {
        upload();
        JsonNode answer = event("ingest-object");
        assertThat(answer.path("fresh").asBoolean()).isTrue();
        assertThat(answer.at("/report/rows/read").asInt()).isEqualTo(3);
        assertThat(event("ingest-object").path("fresh").asBoolean()).isFalse();
        assertThat(event("ingest-key").path("commit").asInt()).isEqualTo(1);
    }

    @Test
    void replaysWhatWasMended() throws IOException {
        upload();
        String key = event("ingest-key").at("/report/quarantineKey").asString();
        JsonNode answer =
                handle(
                        """
                        {"action": "replay", "quarantine": "%s", "mends": [
                        {"row": 3, "column": "registered_at", "value": "2026-10-29T08:00:00Z"}]}\
                        """
                                .formatted(key));
        assertThat(answer.at("/taken/accepted").asInt()).isEqualTo(1);
        assertThat(answer.at("/report/rows/quarantined").asInt()).isZero();
        assertThat(answer.path("fresh").asBoolean()).isTrue();
    }

    @Test
    void namesAllFaultsOfAReplayAtOnce() throws IOException {
        JsonNode answer =
                handle(
                        """
                        {"action": "replay", "mends": [{"row": 0, "column": "a"}, 7,
                        {"row": 1, "column": "a", "value": 1, "reason": "typo"}]}\
                        """);
        assertThat(answer.path("status").asInt()).isEqualTo(400);
        assertThat(answer.toString())
                .contains("quarantine")
                .contains("mends[0].row")
                .contains("mends[0].value")
                .contains("mends[1]")
                .contains("mends[2].value")
                .contains("mends[2].reason");
    }

    @Test
    void refusesWhatCannotBeDone() throws IOException {
        refused("ingest-replay", 404, "no quarantine");
        refused("ingest-key-faults", 400, "key");
        refused("ingest-key-unknown-source", 404, "no object");
        refused("ingest-unknown-action", 400, "ingset");
        refused("ingest-object-missing", 404, "not-there.csv.gz");
    }

    private void refused(String event, int status, String detail) throws IOException {
        JsonNode answer = event(event);
        assertThat(answer.path("status").asInt()).as(event).isEqualTo(status);
        assertThat(answer.toString()).contains(detail);
    }

    @Test
    void sweepsUpWhatNoEventToldOf() throws IOException {
        upload();
        JsonNode swept = event("ingest-sweep").path("objects");
        assertThat(swept.size()).isEqualTo(1);
        assertThat(swept.at("/0/key").asString()).isEqualTo("raw/suanpan/customers-late.csv");
        assertThat(swept.at("/0/fresh").asBoolean()).isTrue();
        assertThat(event("ingest-sweep").at("/objects/0/fresh").asBoolean()).isFalse();
    }

    @Test
    void answersTheNewestReportsOverHttp() throws IOException {
        upload();
        event("ingest-key");
        JsonNode answer = event("ingest-quality");
        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        JsonNode body =
                Json.tree(answer.path("body").asString().getBytes(StandardCharsets.UTF_8), "body");
        assertThat(body.at("/reports/0/key").asString())
                .isEqualTo("raw/suanpan/customers-late.csv");
        assertThat(event("ingest-quality-wrong-method").path("statusCode").asInt()).isEqualTo(405);
    }

    @Test
    void aBatchOfMessagesFailsOnlyInItsBadOnes() throws IOException {
        upload();
        assertThat(event("ingest-queue").path("batchItemFailures").size()).isZero();
        assertThat(
                        event("ingest-queue-poison")
                                .path("batchItemFailures")
                                .findValuesAsString("itemIdentifier"))
                .containsExactly(
                        "059f36b4-87a3-44ab-83d2-661970000002",
                        "059f36b4-87a3-44ab-83d2-661970000003");
    }
}
