package io.suanpan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;

class JsonTest {
    record Point(int y, int x, Instant at) {}

    private static final Point POINT = new Point(2, 1, Instant.parse("2011-12-09T12:50:00Z"));

    @Test
    void writesComponentsInTheirOrderAndTimesAsInstants() {
        assertThat(Json.text(POINT)).isEqualTo("{\"y\":2,\"x\":1,\"at\":\"2011-12-09T12:50:00Z\"}");
    }

    @Test
    void sortsMapKeysSoThatEqualValuesGiveEqualBytes() {
        assertThat(Json.text(Map.of("b", 1, "a", 2))).isEqualTo("{\"a\":2,\"b\":1}");
    }

    @Test
    void readsBackWhatItWrites() {
        assertThat(Json.read(Json.prettyBytes(POINT), Point.class, "a point")).isEqualTo(POINT);
    }

    @Test
    void toleratesPropertiesOfNewerWriters() {
        byte[] newer = "{\"x\":1,\"y\":2,\"z\":3}".getBytes(StandardCharsets.UTF_8);
        assertThat(Json.tree(newer, "a point").get("z").intValue()).isEqualTo(3);
        assertThat(Json.read(newer, Point.class, "a point").x()).isEqualTo(1);
    }

    @Test
    void saysWhatIsNotJsonAndWhere() {
        byte[] broken = "{\"x\":1,\n\"y\"".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Json.read(broken, Point.class, "points/1.json"))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("points/1.json is not the JSON that belongs there at line 2")
                .extracting(e -> ((SuanpanException) e).code())
                .isEqualTo(ErrorCode.MALFORMED);
        byte[] trailing = "{} {}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Json.tree(trailing, "it")).isInstanceOf(SuanpanException.class);
    }

    @Test
    void refusesNestingThatWouldExhaustTheStack() {
        byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Json.tree(deep, "it")).isInstanceOf(SuanpanException.class);
    }

    @Test
    void treesAreThoseOfTheMapper() {
        for (String json :
                new String[] {
                    "",
                    "null",
                    " 7 ",
                    "{\"a\":1,\"b\":[true,false,null,\"ä\\n\"],\"a\":2}",
                    "[0.1,1e300,-0.0,2147483648,99999999999999999999999,{}]"
                }) {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            assertThat(Json.tree(bytes, "it")).as(json).isEqualTo(Json.mapper().readTree(bytes));
        }
    }

    private record Cell(int x) implements JsonWritable {
        @Override
        public void writeTo(JsonGenerator json) {
            json.writeStartObject();
            json.writeNumberProperty("own", x);
            json.writeEndObject();
        }
    }

    @Test
    void aValueThatWritesItselfDoesSoAloneAndInsideOfOthers() {
        assertThat(Json.text(new Cell(3))).isEqualTo("{\"own\":3}");
        assertThat(Json.text(Map.of("cells", List.of(new Cell(4)))))
                .isEqualTo("{\"cells\":[{\"own\":4}]}");
    }
}
