package io.suanpan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class VarintsTest {
    private static byte[] bytes(long value) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Varints.write(new DataOutputStream(bytes), value);
        return bytes.toByteArray();
    }

    @Test
    void sevenBitsStandInEachByteTheLeastFirst() throws IOException {
        assertThat(bytes(0)).containsExactly(0);
        assertThat(bytes(127)).containsExactly(127);
        assertThat(bytes(300)).containsExactly(0xAC, 0x02);
        assertThat(bytes(Integer.MAX_VALUE)).hasSize(5);
        assertThat(bytes(Long.MAX_VALUE)).hasSize(9);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        for (int bit = 0; bit < 63; bit++) {
            for (long value : new long[] {(1L << bit) - 1, 1L << bit}) {
                assertThat(Varints.readLong(new BytesInput(bytes(value)))).isEqualTo(value);
                if (value <= Integer.MAX_VALUE) {
                    assertThat(Varints.readInt(new BytesInput(bytes(value))))
                            .isEqualTo((int) value);
                }
            }
        }
    }

    @Test
    void otherNumbersAreRefused() throws IOException {
        assertThatThrownBy(() -> bytes(-1)).isInstanceOf(IllegalArgumentException.class);
        for (long tooLarge : new long[] {1L << 31, 1L << 32, 1L << 34, 1L << 35, Long.MAX_VALUE}) {
            byte[] bytes = bytes(tooLarge);
            assertThatThrownBy(() -> Varints.readInt(new BytesInput(bytes)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("a whole number is too large");
        }
        byte[] endless = {-1, -1, -1, -1, -1, -1, -1, -1, -1, 1};
        assertThatThrownBy(() -> Varints.readLong(new BytesInput(endless)))
                .isInstanceOf(IOException.class)
                .hasMessage("a whole number is too large");
    }
}
