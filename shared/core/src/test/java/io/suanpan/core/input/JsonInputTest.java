package io.suanpan.core.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonInputTest {
    private record Box(String name, int weight) {}

    private record Order(
            String id,
            double share,
            Instant at,
            List<String> tags,
            List<Box> boxes,
            Optional<Box> gift) {}

    private static final String ORDER =
            """
            {"id":"o1","share":0.5,"at":"2026-01-31T10:15:00Z","tags":["a","b"],
             "boxes":[{"name":"x","weight":3}],"gift":{"name":"y","weight":1}}\
            """;

    private static Order order(Fields fields) {
        return new Order(
                fields.text("id", 1, 8).required(),
                fields.decimal("share", 0, 1).orElse(1.0),
                fields.instant("at").orElse(Instant.EPOCH),
                fields.texts("tags", 3, 5).orElse(List.of()),
                fields.anyObjects("boxes", 2, JsonInputTest::box),
                fields.object("gift", JsonInputTest::box));
    }

    private static Box box(Fields fields) {
        return new Box(
                fields.text("name", 1, 8).required(), fields.integer("weight", 0, 9).required());
    }

    private static Order read(String json) {
        return JsonInput.read(
                json.getBytes(StandardCharsets.UTF_8), "line 7", JsonInputTest::order);
    }

    private static List<String> faults(String json) {
        try {
            read(json);
            return List.of();
        } catch (SuanpanException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.MALFORMED);
            return ((FaultsException) e.getCause())
                    .faults().stream().map(it -> it.field() + " " + it.problem()).toList();
        }
    }

    @Test
    void objectsInsideAreReadAsTheOneAround() {
        assertThat(read(ORDER))
                .isEqualTo(
                        new Order(
                                "o1",
                                0.5,
                                Instant.parse("2026-01-31T10:15:00Z"),
                                List.of("a", "b"),
                                List.of(new Box("x", 3)),
                                Optional.of(new Box("y", 1))));
    }

    @Test
    void whatIsAbsentOrAnEmptyListIsNone() {
        Order bare = new Order("o1", 1, Instant.EPOCH, List.of(), List.of(), Optional.empty());
        assertThat(read("{\"id\":\"o1\"}")).isEqualTo(bare);
        assertThat(read("{\"id\":\"o1\",\"boxes\":[],\"gift\":null}")).isEqualTo(bare);
    }

    @Test
    void everyFaultIsToldUnderItsPlace() {
        assertThat(
                        faults(
                                """
                                {"id":"","share":2,"boxes":[{"name":"x"},3],
                                 "gift":{"name":"y","weight":10,"colour":"red"},"more":1}\
                                """))
                .containsExactly(
                        "line 7.id has 0 characters",
                        "line 7.share is 2.0",
                        "line 7.boxes[0].weight is missing",
                        "line 7.boxes[1] is a number",
                        "line 7.gift.weight is 10",
                        "line 7.gift.colour is not known here",
                        "line 7.more is not known here");
        assertThat(faults("{\"id\":\"o1\",\"boxes\":3,\"gift\":[]}"))
                .containsExactly("line 7.boxes is a number", "line 7.gift is an array");
        assertThat(faults("[]")).containsExactly("line 7 is an array");
        assertThat(faults("{"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("line 7 is not JSON at line");
        assertThat(faults("")).containsExactly("line 7.id is missing");
    }

    @Test
    void readersOfTheirOwnSayWhatIsWrong() {
        assertThatThrownBy(() ->
                        JsonInput.read(
                                "{\"at\":\"noon\"}".getBytes(StandardCharsets.UTF_8),
                                "body",
                                fields ->
                                        fields.value(
                                                        "at",
                                                        0,
                                                        _ -> {
                                                            throw new FaultyValue(
                                                                    "is no hour", "Send 12.");
                                                        })
                                                .required()))
                .hasMessage("body.at is no hour. Send 12.");
    }

    @Test
    void faultsHaveTheCodeThatTheyWereGiven() {
        Faults faults = new Faults(ErrorCode.IMPOSSIBLE);
        faults.throwIfAny();
        faults.add("a", "is too far", "Move it.");
        faults.add("b", "is too far", "Move it.");
        assertThatThrownBy(faults::throwIfAny)
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        e -> {
                            assertThat(e.code()).isEqualTo(ErrorCode.IMPOSSIBLE);
                            assertThat(e.detail())
                                    .isEqualTo(
                                            "The request has 2 faults; the first: a is too far.");
                        });
    }
}
