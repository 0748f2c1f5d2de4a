package io.suanpan.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class JournalTest {
    private static final String ID = "cust-4711-marker";
    private static final String MAIL = "jane.marker@example.com";

    private final AtomicLong nanos = new AtomicLong();
    private final Desk desk =
            new Desk(
                    Gateway.named("test")
                            .get("/v1/customers/{id}", request -> Reply.json(read(request)))
                            .post("/v1/customers/{id}", request -> Reply.json(read(request)))
                            .get("/v1/missing/{id}", JournalTest::missing)
                            .get("/v1/broken/{id}", JournalTest::broken)
                            .action("count", request -> Map.of("id", argument(request)))
                            .objectCreated("raw/", created -> refuse(created.key()))
                            .ticker(() -> nanos.getAndAdd(1_234_567)));

    private static Object read(Request request) {
        request.metrics().count("CustomersScored", 2);
        request.metrics().count("CustomersScored", 3);
        request.metrics().value("Uplift", MetricUnit.PERCENT, 1.5);
        return request.read(in -> Map.of("id", in.path().text("id", 1, 99).required()));
    }

    private static Reply missing(Request request) {
        String id = request.read(in -> in.path().text("id", 1, 99).required());
        throw new SuanpanException(ErrorCode.NOT_FOUND, "No customer " + id + ".", "Ask another.");
    }

    private static Reply broken(Request request) {
        String id = request.read(in -> in.path().text("id", 1, 99).required());
        throw new IllegalStateException(id, new IllegalArgumentException(MAIL));
    }

    private static String argument(ActionRequest request) {
        return request.read(in -> in.text("id", 1, 99).required());
    }

    private static Object refuse(String key) {
        throw new SuanpanException(ErrorCode.IMPOSSIBLE, "Not " + key, "Mend it.");
    }

    @Test
    void writesOneLogLineAndOneMetricLineForARequest() {
        ObjectNode event = Events.http("GET", "/v1/customers/17850");
        ((ObjectNode) event.get("headers")).put("x-correlation-id", "trace-0000-0001");
        desk.ask(event);
        assertThat(desk.logText())
                .isEqualTo(
                        """
                        {"time":"2026-11-24T10:15:00Z","level":"INFO",\
                        "request_id":"5b0f2a4e-0001-4c5d-9f00-1234567890ab","function":"test",\
                        "version":"7","cold_start":true,"correlation_id":"trace-0000-0001",\
                        "kind":"http","route":"/v1/customers/{id}","method":"GET","status":200,\
                        "duration_ms":1.235}
                        {"_aws":{"Timestamp":1795515300000,"CloudWatchMetrics":[{\
                        "Namespace":"Suanpan","Dimensions":[["function","route"]],"Metrics":[\
                        {"Name":"Latency","Unit":"Milliseconds"},\
                        {"Name":"Requests","Unit":"Count"},{"Name":"Errors","Unit":"Count"},\
                        {"Name":"ColdStart","Unit":"Count"},\
                        {"Name":"CustomersScored","Unit":"Count"},\
                        {"Name":"Uplift","Unit":"Percent"}]}]},"function":"test",\
                        "route":"GET /v1/customers/{id}","Latency":1.235,"Requests":1,"Errors":0,\
                        "ColdStart":1,"CustomersScored":5.0,"Uplift":1.5}
                        """);
    }

    @Test
    void tellsTheFirstRequestAsAColdStartAndNoOther() {
        desk.ask(Events.http("GET", "/v1/customers/1"));
        desk.ask(Events.http("GET", "/v1/customers/1"));
        assertThat(desk.requests().stream().map(line -> line.get("cold_start").booleanValue()))
                .containsExactly(true, false);
    }

    @Test
    void keepsPersonalDataOutOfTheLogWhateverHappens() {
        String[] paths = {"/v1/customers/", "/v1/missing/", "/v1/broken/", "/nowhere/", "/v1/%"};
        for (String path : paths) {
            for (String method : new String[] {"GET", "POST", "PUT", MAIL}) {
                desk.ask(personal(method, path));
            }
        }
        desk.invoke(Events.bytes("{\"action\":\"" + MAIL + "\"}"));
        desk.invoke(Events.bytes("{\"action\":\"count\",\"id\":\"" + MAIL + "\",\"x\":1}"));
        desk.invoke(Events.bytes("{\"unknown\":\"" + MAIL + "\"}"));
        desk.invoke(Events.bytes("{\"broken\":\"" + MAIL));
        String object = Events.OBJECT_CREATED.replace("orders", MAIL).replace("17793124", MAIL);
        desk.invoke(Events.bytes(object));
        desk.invoke(Events.queue(object, MAIL, "{\"id\":\"" + ID + "\"}"));
        assertThat(desk.requests()).hasSize(20 + 4 + 1 + 3);
        assertThat(desk.logText()).doesNotContain(ID, MAIL, "marker");
    }

    private static ObjectNode personal(String method, String path) {
        ObjectNode event = Events.http(method, path + ID);
        event.putObject("queryStringParameters").put("mail", MAIL).put(ID, "1");
        event.put("rawQueryString", "mail=" + MAIL);
        ObjectNode headers = (ObjectNode) event.get("headers");
        headers.put("x-correlation-id", MAIL).put("authorization", "Bearer " + ID);
        headers.put("idempotency-key", ID);
        event.put("body", "{\"" + MAIL + "\":\"" + ID + "\"}");
        return event;
    }

    @Test
    void takesTheRequestIdWhereTheCallersIdIsNone() {
        for (String candidate : new String[] {"short", "a b c d e f g", "x".repeat(129), MAIL}) {
            ObjectNode event = Events.http("GET", "/v1/customers/1");
            ((ObjectNode) event.get("headers")).put("x-correlation-id", candidate);
            desk.ask(event);
        }
        assertThat(desk.requests())
                .hasSize(4)
                .allMatch(line -> line.get("correlation_id").equals(line.get("request_id")));
    }

    @Test
    void tellsWhereAFailureAroseAndNotWhatItSaid() {
        desk.ask(Events.http("GET", "/v1/broken/" + ID));
        desk.ask(Events.http("GET", "/v1/broken/other"));
        JsonNode line = desk.requests().getFirst();
        assertThat(line.get("level")).hasToString("\"ERROR\"");
        assertThat(line.get("error_class")).hasToString("\"java.lang.IllegalStateException\"");
        assertThat(line.get("root_class")).hasToString("\"java.lang.IllegalArgumentException\"");
        assertThat(line.get("stack").get(0).stringValue())
                .startsWith("io.suanpan.gateway.JournalTest.broken:");
        assertThat(line.get("stack").size()).isBetween(2, 8);
        assertThat(desk.requests().get(1).get("stack_hash")).isEqualTo(line.get("stack_hash"));
        assertThat(desk.metrics().getFirst().get("Errors")).hasToString("1");
    }

    @Test
    void tellsTheCodeOfAProblemThatIsTheCallers() {
        desk.ask(Events.http("GET", "/v1/missing/7"));
        JsonNode line = desk.requests().getFirst();
        assertThat(line.get("level")).hasToString("\"WARN\"");
        assertThat(line.get("code")).hasToString("\"not-found\"");
        assertThat(line.has("stack")).isFalse();
        assertThat(desk.metrics().getFirst().get("Errors")).hasToString("0");
    }

    @Test
    void writesARequestsLinesInOnePiece() {
        var bytes = new ByteArrayOutputStream();
        List<Integer> writes = new java.util.ArrayList<>();
        var stream =
                new PrintStream(bytes, false, StandardCharsets.UTF_8) {
                    @Override
                    public void write(byte[] lines, int offset, int length) {
                        writes.add(length);
                        super.write(lines, offset, length);
                    }
                };
        Gateway gateway = Gateway.named("test").log(LogSink.to(stream)).build();
        gateway.handle(Events.bytes("{}"), FakeContext.CONTEXT);
        assertThat(writes).containsExactly(bytes.size());
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
    }

    @Test
    void keepsQuietWhereNobodyListens() {
        Gateway gateway =
                Gateway.named("test")
                        .log(LogSink.quiet())
                        .clock(null)
                        .get("/", _ -> Reply.empty(204))
                        .build();
        // Without a clock no line can be stamped: so none is even built.
        byte[] answer =
                gateway.handle(Events.bytes(Events.http("GET", "/")), new FakeContext(null, null));
        assertThat(new String(answer, StandardCharsets.UTF_8)).contains("204");
        LogSink.quiet().write(answer, answer.length);
    }

    @Test
    void refusesMetricsThatCloudWatchWouldNotTake() {
        Metrics metrics = new RequestMetrics();
        for (String name :
                new String[] {"", "lower", "With Space", "Latency", "Ü", "X".repeat(65)}) {
            assertThatThrownBy(() -> metrics.count(name, 1)).hasMessageContaining("metric");
        }
        assertThatThrownBy(() -> metrics.value("Share", MetricUnit.NONE, Double.NaN))
                .hasMessageContaining("Share must be finite");
    }
}
