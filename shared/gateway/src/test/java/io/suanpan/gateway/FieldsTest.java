package io.suanpan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.core.input.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class FieldsTest {
    private record Stop(String name, double latitude) {}

    private record Wanted(
            String id,
            int days,
            boolean fresh,
            String model,
            long budgetMinor,
            double share,
            Instant asOf,
            List<String> ids,
            List<Stop> stops) {}

    private final Desk desk =
            new Desk(
                    Gateway.named("test")
                            .post("/v1/plans/{id}", request -> Reply.json(request.read(this::read)))
                            .get("/v1/tags", request -> Reply.json(request.read(this::tags))));

    private Wanted read(Inputs in) {
        Fields body = in.body();
        return new Wanted(
                in.path()
                        .text("id", 1, 8)
                        .require(id -> !id.equals("0"), "is 0", "Send another.")
                        .required(),
                in.query().integer("days", 1, 365).orElse(30),
                in.query().bool("fresh").orElse(false),
                body.oneOf("model", List.of("churn", "propensity")).required(),
                body.longInteger("budgetMinor", 0, 1L << 40).orElse(5L),
                body.decimal("share", 0, 1).required(),
                body.instant("asOf").required(),
                body.texts("ids", 4, 5).required(),
                body.objects("stops", 2, this::stop).orElse(List.of()));
    }

    private Stop stop(Fields stop) {
        return new Stop(
                stop.text("name", 1, 10).required(), stop.decimal("latitude", -90, 90).required());
    }

    private Object tags(Inputs in) {
        return Map.of(
                "tags", in.query().texts("tags", 3, 5).orElse(List.of()),
                "share", in.query().decimal("share", 0, 1).orElse(0.5),
                "sort", in.query().text("sort", 1, 9).optional().orElse("none"));
    }

    private static final String VALID =
            """
            {"model":"churn","budgetMinor":7,"share":0.25,"asOf":"2026-01-31T10:15:00Z",
             "ids":["a","b"],"stops":[{"name":"x","latitude":1.5}]}\
            """;

    private static ObjectNode query(ObjectNode event, String... namesAndValues) {
        ObjectNode query = event.putObject("queryStringParameters");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            query.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return event;
    }

    private Desk.Answer post(String body) {
        return desk.ask(Events.post("/v1/plans/p1", body));
    }

    @Test
    void readsEveryType() {
        var event = query(Events.post("/v1/plans/p1", VALID), "days", "14", "fresh", "true");
        var answer = desk.ask(event);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .hasToString(
                        """
                        {"id":"p1","days":14,"fresh":true,"model":"churn","budgetMinor":7,\
                        "share":0.25,"asOf":"2026-01-31T10:15:00Z","ids":["a","b"],\
                        "stops":[{"name":"x","latitude":1.5}]}\
                        """);
    }

    @Test
    void fallsBackWhereOptionalValuesAreAbsentOrNull() {
        var answer =
                post(
                        """
                        {"model":"churn","budgetMinor":null,"share":1,
                         "asOf":"2026-01-31T10:15:00Z","ids":["a"]}\
                        """);
        assertThat(answer.body().get("days")).hasToString("30");
        assertThat(answer.body().get("budgetMinor")).hasToString("5");
        assertThat(answer.body().get("stops").isEmpty()).isTrue();
    }

    @Test
    void reportsAllFaultsAtOnceWhereverTheyAre() {
        var event =
                Events.post(
                        "/v1/plans/0",
                        """
                        {"model":"lifetime","budgetMinor":-1,"share":1.5,"asOf":"yesterday",
                         "ids":["a","a",7,"toolong"],"modle":1,
                         "stops":[{"name":"","latitude":"north","lat":1},3]}\
                        """);
        var answer = desk.ask(query(event, "days", "0", "fresh", "yes", "page", "2"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).startsWith("The request has 16 faults; the first: path.id");
        assertThat(answer.remedy()).contains("faults");
        assertThat(answer.faultyFields())
                .containsExactly(
                        "path.id",
                        "query.days",
                        "query.fresh",
                        "body.model",
                        "body.budgetMinor",
                        "body.share",
                        "body.asOf",
                        "body.ids[1]",
                        "body.ids[2]",
                        "body.ids[3]",
                        "body.stops[0].name",
                        "body.stops[0].latitude",
                        "body.stops[0].lat",
                        "body.stops[1]",
                        "query.page",
                        "body.modle");
    }

    @Test
    void saysWhatIsWrongAndWhatToSendInstead() {
        var answer = post(VALID.replace("0.25", "7"));
        assertThat(answer.detail()).isEqualTo("body.share is 7.0.");
        assertThat(answer.remedy()).isEqualTo("Send a number from 0.0 to 1.0.");
        assertThat(answer.body().get("faults").get(0))
                .hasToString(
                        """
                        {"field":"body.share","problem":"is 7.0",\
                        "remedy":"Send a number from 0.0 to 1.0."}\
                        """);
    }

    @Test
    void reportsNamesThatNobodyAskedFor() {
        var answer = post(VALID.replace("\"budgetMinor\"", "\"budget\""));
        assertThat(answer.detail()).isEqualTo("body.budget is not known here.");
        assertThat(answer.remedy()).contains("budgetMinor");
    }

    @Test
    void takesAnEmptyBodyAsAnEmptyObject() {
        var answer = post("");
        assertThat(answer.faultyFields())
                .containsExactly("body.model", "body.share", "body.asOf", "body.ids");
        assertThat(answer.body().get("faults").get(0).get("problem")).hasToString("\"is missing\"");
    }

    @Test
    void reportsABodyThatIsNoObjectOnce() {
        assertThat(post("{\"a\":").faultyFields()).containsExactly("body");
        assertThat(post("{\"a\":\n1 1}").detail()).contains("line 2");
        assertThat(post("[1]").detail()).isEqualTo("body is an array.");
        assertThat(post("null").detail()).isEqualTo("body is null.");
        assertThat(post("[".repeat(5_000)).faultyFields()).containsExactly("body");
        assertThat(post("{} {}").faultyFields()).containsExactly("body");
    }

    @Test
    void takesNoTypeForAnother() {
        for (String share :
                new String[] {"\"1\"", "true", "[]", "{}", "1e999", "-1e999", "1.0001"}) {
            assertThat(post(VALID.replace("0.25", share)).faultyFields())
                    .as(share)
                    .containsExactly("body.share");
        }
        for (String budget :
                new String[] {"7.5", "\"7\"", "1e2", "99999999999999999999", "1e400", "[7]"}) {
            assertThat(post(VALID.replace(":7,", ":" + budget + ",")).faultyFields())
                    .as(budget)
                    .containsExactly("body.budgetMinor");
        }
        for (String ids :
                new String[] {"\"a\"", "{}", "[]", "[\"a\",\"b\",\"c\",\"d\",\"e\"]", "7"}) {
            assertThat(post(VALID.replace("[\"a\",\"b\"]", ids)).faultyFields())
                    .as(ids)
                    .containsExactly("body.ids");
        }
        assertThat(post(VALID.replace("\"churn\"", "7")).detail())
                .isEqualTo("body.model is a number.");
    }

    @Test
    void takesOnlyPlainNumbersFromAQuery() {
        for (String days :
                new String[] {"", "1.5", "١", "0x10", "1e2", "366", " 7", "9".repeat(99)}) {
            var event = query(Events.post("/v1/plans/p1", VALID), "days", days);
            assertThat(desk.ask(event).faultyFields()).as(days).containsExactly("query.days");
        }
        for (String share : new String[] {"NaN", "Infinity", "0x1p-3", "0.5d", "", "--1", "e"}) {
            var event = query(Events.http("GET", "/v1/tags"), "share", share);
            assertThat(desk.ask(event).faultyFields()).as(share).containsExactly("query.share");
        }
        var half = query(Events.http("GET", "/v1/tags"), "share", "2.5e-1");
        assertThat(desk.ask(half).body().get("share")).hasToString("0.25");
    }

    @Test
    void splitsAListInAQueryAtItsCommas() {
        var event = query(Events.http("GET", "/v1/tags"), "tags", "a, b,c", "sort", "up");
        assertThat(desk.ask(event).body())
                .hasToString("{\"share\":0.5,\"sort\":\"up\",\"tags\":[\"a\",\"b\",\"c\"]}");
        var twice = query(Events.http("GET", "/v1/tags"), "tags", "a,a,");
        assertThat(desk.ask(twice).faultyFields())
                .containsExactly("query.tags[1]", "query.tags[2]");
    }

    @Test
    void takesNoCharactersThatAreNoText() {
        for (String ids : new String[] {"\\ud800", "\\u0000", "\\udc00x", "a\\u007f"}) {
            assertThat(post(VALID.replace("\"a\"", "\"" + ids + "\"")).faultyFields())
                    .containsExactly("body.ids[0]");
        }
        assertThat(post(VALID.replace("\"a\"", "\"\\ud83d\\ude00\"")).status()).isEqualTo(200);
    }

    @Test
    void listsNoMoreThanFiftyFaultsHoweverMuchNonsenseCame() {
        StringBuilder body = new StringBuilder("{\"x\":0");
        for (int i = 0; i < 1_000; i++) {
            body.append(",\"x").append(i).append("\":0");
        }
        var answer = post(body.append('}').toString());
        assertThat(answer.faultyFields()).hasSize(50);
        assertThat(answer.detail()).contains("1005 faults");
    }

    @Test
    void letsAReadersOwnExceptionThroughWhereTheInputsAreRight() {
        Desk strict =
                new Desk(
                        Gateway.named("test")
                                .get("/", request -> request.read(_ -> refuse()))
                                .action("a", request -> request.read(_ -> refuse())));
        assertThat(strict.ask(Events.http("GET", "/")).code()).isEqualTo("impossible");
        assertThat(strict.invoke(Events.bytes("{\"action\":\"a\"}")).get("status"))
                .hasToString("422");
    }

    private record Nonempty(List<String> ids) {
        Nonempty {
            if (ids.isEmpty()) {
                throw new IllegalArgumentException("ids must not be empty");
            }
        }
    }

    @Test
    void reportsTheFaultsWhereARecordRejectsAStandIn() {
        Desk strict =
                new Desk(
                        Gateway.named("test")
                                .action(
                                        "a",
                                        request ->
                                                request.read(in ->
                                                        new Nonempty(
                                                                in.texts("ids", 9, 9)
                                                                        .required()))));
        var problem = strict.invoke(Events.bytes("{\"action\":\"a\",\"ids\":7}"));
        assertThat(problem.get("detail")).hasToString("\"ids is a number.\"");
    }

    private static Reply refuse() {
        throw new SuanpanException(ErrorCode.IMPOSSIBLE, "No.", "Do something else.");
    }
}
