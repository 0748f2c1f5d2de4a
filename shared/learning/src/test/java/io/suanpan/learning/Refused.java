package io.suanpan.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts a refusal: its code, a part of its fact, and that it says what to do. */
public final class Refused {
    private Refused() {}

    public static void malformed(String fact, ThrowingCallable call) {
        refused(ErrorCode.MALFORMED, fact, call);
    }

    public static void impossible(String fact, ThrowingCallable call) {
        refused(ErrorCode.IMPOSSIBLE, fact, call);
    }

    private static void refused(ErrorCode code, String fact, ThrowingCallable call) {
        assertThatExceptionOfType(SuanpanException.class)
                .isThrownBy(call)
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.detail()).contains(fact);
                    assertThat(e.remedy()).isNotBlank();
                });
    }
}
