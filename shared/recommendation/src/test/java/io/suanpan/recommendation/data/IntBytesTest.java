package io.suanpan.recommendation.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.BytesInput;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class IntBytesTest {
    private static byte[] bytes(int... values) throws IOException {
        var bytes = new ByteArrayOutputStream();
        IntBytes.write(values, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static int[] again(int... values) throws IOException {
        return IntBytes.read(new BytesInput(bytes(values)));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        assertThat(again()).isEmpty();
        assertThat(again(0, 65_535, 7)).containsExactly(0, 65_535, 7);
        assertThat(again(3, 65_536, Integer.MAX_VALUE))
                .containsExactly(3, 65_536, Integer.MAX_VALUE);
    }

    @Test
    void numbersBelow65536TakeTwoBytes() throws IOException {
        assertThat(bytes(1, 2, 65_535)).hasSize(5 + 3 * 2);
        assertThat(bytes(1, 2, 65_536)).hasSize(5 + 3 * 4);
    }

    @Test
    void numbersBelow0AndOtherBytesAreRefused() throws IOException {
        assertThatThrownBy(() -> bytes(4, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
        byte[] negative = bytes(65_536);
        negative[5] = -1;
        assertThatThrownBy(() -> IntBytes.read(new BytesInput(negative)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("below 0");
        byte[] endless = bytes(1);
        endless[0] = 0x7F;
        assertThatThrownBy(() -> IntBytes.read(new BytesInput(endless)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot stand there");
        byte[] longer = bytes(1);
        longer[3] = 2;
        assertThatThrownBy(() -> IntBytes.read(new BytesInput(longer)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ends after");
    }
}
