package io.suanpan.recommendation.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SparseMatrixTest {
    private static final SparseMatrix MATRIX =
            SparseMatrix.of(
                    3,
                    70_000,
                    new int[] {0, 2, 0},
                    new int[] {69_999, 5, 1},
                    new float[] {1.5f, -2, 3});

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        byte[] bytes = bytes(MATRIX);
        SparseMatrix again = read(bytes);

        assertThat(bytes(again)).isEqualTo(bytes);
        assertThat(again.columnArray()).containsExactly(1, 69_999, 5);
        assertThat(again.valueArray()).containsExactly(3, 1.5f, -2);
        assertThat(again.end(1)).isEqualTo(2);
        assertThat(again.columns()).isEqualTo(70_000);
    }

    @Test
    void anEntryTakesFiveBytesWhereGapsAreSmall() throws IOException {
        assertThat(bytes(MATRIX)).hasSize(1 + 3 + 1 + 3 + 3 * 4 + 1 + 3 + 1);
    }

    @Test
    void otherBytesAreRefused() throws IOException {
        byte[] tooWide = bytes(MATRIX);
        tooWide[1] = (byte) (tooWide[1] - 1);
        byte[] tooLong = bytes(MATRIX);
        tooLong[5] = 9;

        assertThatThrownBy(() -> read(tooWide))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("row 0");
        assertThatThrownBy(() -> read(tooLong))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too long");
        assertThatThrownBy(() -> read(new byte[] {-1, -1, -1, -1, -1, -1}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too large");
    }

    @Test
    void weightsAreReadAsTheyWereWritten() throws IOException {
        Weighting weighting = Weighting.allKinds().withHalfLifeDays(90);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        weighting.write(new DataOutputStream(bytes));
        byte[] written = bytes.toByteArray();

        assertThat(Weighting.read(new DataInputStream(new ByteArrayInputStream(written))))
                .isEqualTo(weighting);
        written[0] = (byte) 0xC0;
        assertThatThrownBy(() ->
                        Weighting.read(new DataInputStream(new ByteArrayInputStream(written))))
                .isInstanceOf(IOException.class);
    }

    private static byte[] bytes(SparseMatrix matrix) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        matrix.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static SparseMatrix read(byte[] bytes) throws IOException {
        return SparseMatrix.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
