package io.suanpan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
