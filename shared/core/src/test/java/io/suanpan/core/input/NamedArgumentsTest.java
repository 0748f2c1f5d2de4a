package io.suanpan.core.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class NamedArgumentsTest {
    private static final Set<String> NAMES = Set.of("--input", "--steps");

    private static NamedArguments parse(String... arguments) {
        return NamedArguments.parse(NAMES, NamedArgumentsTest::refused, arguments);
    }

    private static SuanpanException refused(String what) {
        return new SuanpanException(ErrorCode.MALFORMED, what, "Usage: --input PATH [--steps N].");
    }

    @Test
    void whatIsNotGivenIsWhatItWouldBeOtherwise() {
        NamedArguments given = parse("--input", "a", "--steps", "7");

        assertThat(given.text("--input", "b")).isEqualTo("a");
        assertThat(given.number("--steps", 1)).isEqualTo(7);
        assertThat(given.has("--steps")).isTrue();
        assertThat(parse().text("--input", "b")).isEqualTo("b");
        assertThat(parse().number("--steps", 1)).isEqualTo(1);
        assertThat(parse().has("--steps")).isFalse();
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatThrownBy(() -> parse("--output", "a")).hasMessageContaining("--output");
        assertThatThrownBy(() -> parse("--input")).hasMessageContaining("lacks its value");
        assertThatThrownBy(() -> parse("--steps", "few").number("--steps", 1))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("\"few\" of --steps is no number");
    }
}
