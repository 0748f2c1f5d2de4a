package io.suanpan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class JsonFieldsTest {
    private static JsonFields fields(String json) {
        return JsonFields.of(json.getBytes(StandardCharsets.UTF_8), "things/1.json");
    }

    @Test
    void readsEachKindByName() {
        JsonFields fields =
                fields(
                        """
                        {"t":"x","w":9007199254740993,"at":"2011-12-09T12:50:00Z","o":{"t":"y"},
                         "l":[{"t":"a"},{"t":"b"}],"ts":["c"],"m":{"k":"v"},"n":{"pi":3.5,"one":1},
                         "c":{"roc":[0,0.5]},"newer":null,"yes":true,"no":false}\
                        """);

        assertThat(fields.text("t")).isEqualTo("x");
        assertThat(fields.whole("w")).isEqualTo(9_007_199_254_740_993L);
        assertThat(fields.instant("at")).isEqualTo(Instant.parse("2011-12-09T12:50:00Z"));
        assertThat(fields.object("o").text("t")).isEqualTo("y");
        assertThat(fields.objects("l", each -> each.text("t"))).containsExactly("a", "b");
        assertThat(fields.texts("ts")).containsExactly("c");
        assertThat(fields.textByName("m")).isEqualTo(Map.of("k", "v"));
        assertThat(fields.numberByName("n")).isEqualTo(Map.of("pi", 3.5, "one", 1.0));
        assertThat(fields.object("c").numbers("roc")).containsExactly(0.0, 0.5);
        assertThat(fields.optionalObject("newer")).isEmpty();
        assertThat(fields.flag("yes")).isTrue();
        assertThat(List.of(fields.flag("no"), fields.flag("absent"))).containsOnly(false);
        assertThat(fields.has("newer")).isTrue();
        assertThat(fields.has("absent")).isFalse();
        assertThat(fields.object("n").number("pi", 1)).isEqualTo(3.5);
        assertThat(fields.number("absent", 1)).isEqualTo(1);
        assertThat(fields.numbersByName("c")).isEqualTo(Map.of("roc", List.of(0.0, 0.5)));
    }

    @Test
    void numbersThatJsonLacksComeBackAsTheyWereWritten() {
        Map<String, Double> numbers =
                Map.of("a", Double.NaN, "b", Double.POSITIVE_INFINITY, "c", -1.0 / 0.0);

        assertThat(fields(Json.text(Map.of("n", numbers))).numberByName("n")).isEqualTo(numbers);
    }

    @Test
    void whatIsAbsentOrOfAnotherKindIsSaidByName() {
        refuses(fields -> fields.text("f"), "{}", "f is not a text");
        refuses(fields -> fields.text("f"), "{\"f\":1}", "f is not a text");
        refuses(fields -> fields.whole("f"), "{\"f\":1.5}", "f is not a whole number");
        refuses(fields -> fields.whole("f"), "{\"f\":1e30}", "f is not a whole number");
        refuses(fields -> fields.instant("f"), "{\"f\":\"today\"}", "f is not a time");
        refuses(fields -> fields.object("f"), "{\"f\":[]}", "f is not an object");
        refuses(fields -> fields.texts("f"), "{\"f\":{}}", "f is not a list");
        refuses(fields -> fields.numbers("f"), "{\"f\":[1,true]}", "f is not a number");
        refuses(fields -> fields.texts("f"), "{\"f\":[null]}", "f is not a text");
        refuses(fields -> fields.numberByName("f"), "{\"f\":{\"a\":\"1\"}}", "f is not a number");
        refuses(fields -> fields.text("f"), "[]", "f is not a text");
    }

    private static void refuses(Function<JsonFields, Object> reader, String json, String why) {
        assertThatThrownBy(() -> reader.apply(fields(json)))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("things/1.json")
                .hasMessageContaining(why)
                .extracting(e -> ((SuanpanException) e).code())
                .isEqualTo(ErrorCode.MALFORMED);
    }
}
