package io.suanpan.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SuanpanExceptionTest {
    @Test
    void theMessageIsWhatIsWrongAndThenWhatToDo() {
        var e = new SuanpanException(ErrorCode.NOT_FOUND, "There is no shop 7.", "Name another.");
        assertThat(e).hasMessage("There is no shop 7. Name another.").hasNoCause();
        assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(e.detail()).isEqualTo("There is no shop 7.");
        assertThat(e.remedy()).isEqualTo("Name another.");
    }

    @Test
    void theCauseIsKept() {
        var cause = new IOException("disk");
        var e = new SuanpanException(ErrorCode.INTERNAL, "It failed.", "Try again.", cause);
        assertThat(e).hasCause(cause);
    }
}
