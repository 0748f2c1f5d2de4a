package io.suanpan.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {
    @Test
    void everyCodeHasTheStatusThatTheApiStates() {
        assertThat(Arrays.stream(ErrorCode.values()).map(c -> c.code() + " " + c.status()))
                .containsExactly(
                        "malformed 400",
                        "unauthenticated 401",
                        "forbidden 403",
                        "not-found 404",
                        "method-not-allowed 405",
                        "conflict 409",
                        "too-large 413",
                        "impossible 422",
                        "throttled 429",
                        "internal 500",
                        "not-trained 503");
    }

    @Test
    void titlesAreSentencesWithoutTheirStop() {
        for (ErrorCode code : ErrorCode.values()) {
            assertThat(code.title()).matches("[A-Z][^.]+[a-z]");
        }
    }
}
