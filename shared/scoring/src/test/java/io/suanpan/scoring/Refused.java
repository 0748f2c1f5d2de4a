package io.suanpan.scoring;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts a refusal: its code, a part of its fact, and that it says what to do. */
final class Refused {
    private Refused() {}

    static void malformed(String fact, ThrowingCallable call) {
        assertThatExceptionOfType(SuanpanException.class)
                .isThrownBy(call)
                .satisfies(e ->
                        org.assertj.core.api.Assertions.assertThat(e.code())
                                .isEqualTo(ErrorCode.MALFORMED))
                .withMessageContaining(fact)
                .withMessageContaining("Give a vector");
    }
}
