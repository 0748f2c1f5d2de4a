package io.suanpan.core.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FieldKindsTest {
    private record Asked(
            String model, long budget, boolean fresh, int even, double half, List<Integer> sizes) {}

    private static Asked asked(Fields fields) {
        return new Asked(
                fields.oneOf("model", List.of("churn", "value")).required(),
                fields.longInteger("budget", 0, 1L << 40).orElse(5L),
                fields.bool("fresh").orElse(false),
                fields.integer("even", 0, 10)
                        .require(n -> n % 2 == 0, "is odd", "Send an even one.")
                        .orElse(2),
                fields.value("half", 0.0, node -> node.asDouble() / 2).orElse(1.0),
                fields.objects("boxes", 2, box -> box.integer("size", 1, 9).required())
                        .orElse(List.of()));
    }

    private static Asked json(String text) {
        return JsonInput.read(text.getBytes(StandardCharsets.UTF_8), "body", FieldKindsTest::asked);
    }

    private static <T> T textual(String text, Function<Fields, T> reader) {
        Faults faults = new Faults();
        Fields fields = new Fields("", Json.mapper().readTree(text), true, faults);
        return faults.collect(() -> reader.apply(fields), fields::reportUnknown);
    }

    private static List<String> fieldsAtFault(Runnable reading) {
        SuanpanException fault = catchThrowableOfType(SuanpanException.class, reading::run);
        return ((FaultsException) fault.getCause()).faults().stream().map(Fault::field).toList();
    }

    @Test
    void eachKindIsReadFromJson() {
        assertThat(
                        json(
                                """
                                {"model":"value","budget":9000000000,"fresh":true,"even":4,"half":3,
                                 "boxes":[{"size":1},{"size":9}]}
                                """))
                .isEqualTo(new Asked("value", 9_000_000_000L, true, 4, 1.5, List.of(1, 9)));
    }

    @Test
    void whatIsNotSentHasItsStandIn() {
        assertThat(json("{\"model\":\"churn\"}"))
                .isEqualTo(new Asked("churn", 5, false, 2, 1.0, List.of()));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        String text =
                """
                {"model":"none","budget":-1,"fresh":"yes","even":3,
                 "boxes":[{"size":0},{"size":"a"},{}],"other":1}
                """;

        assertThat(fieldsAtFault(() -> json(text)))
                .contains("body.model", "body.budget", "body.fresh", "body.even", "body.other")
                .anyMatch(field -> field.startsWith("body.boxes"));
    }

    @Test
    void aNumberThatIsNoneAndAListThatIsNoneAreFaults() {
        assertThat(
                        fieldsAtFault(() ->
                                json(
                                        "{\"model\":7,\"budget\":1.5,\"even\":\"x\","
                                                + "\"boxes\":{}}")))
                .contains("body.model", "body.budget", "body.even", "body.boxes");
    }

    @Test
    void textsOfAQueryAreReadAsWhatTheyName() {
        record Query(int days, boolean fresh, double share, List<String> tags) {}

        Query query =
                textual(
                        "{\"days\":\"7\",\"fresh\":\"true\",\"share\":\"0.5\",\"tags\":\"a,b\"}",
                        fields ->
                                new Query(
                                        fields.integer("days", 1, 9).required(),
                                        fields.bool("fresh").required(),
                                        fields.decimal("share", 0, 1).required(),
                                        fields.texts("tags", 3, 5).required()));

        assertThat(query).isEqualTo(new Query(7, true, 0.5, List.of("a", "b")));
    }

    @Test
    void textsOfAQueryThatNameNothingAreFaults() {
        assertThat(
                        fieldsAtFault(() ->
                                textual(
                                        "{\"days\":\"x\",\"fresh\":\"no\","
                                                + "\"share\":\"NaN\",\"long\":\"1e99\"}",
                                        fields ->
                                                List.of(
                                                        fields.integer("days", 1, 9).orElse(1),
                                                        fields.bool("fresh").orElse(true),
                                                        fields.decimal("share", 0, 1).orElse(0.5),
                                                        fields.longInteger("long", 0, 9)
                                                                .orElse(1L)))))
                .containsExactlyInAnyOrder("days", "fresh", "share", "long");
    }
}
