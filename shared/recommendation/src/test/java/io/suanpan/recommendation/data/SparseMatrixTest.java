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
    void columnsAsTheyAreBecomeRows() throws IOException {
        SparseMatrix rows =
                SparseMatrix.ofColumns(
                        3,
                        new int[] {0, 2, 2, 4},
                        new int[] {2, 0, 0, 2},
                        new float[] {5, 6, 7, 8});

        assertThat(rows.columns()).isEqualTo(3);
        assertThat(rows.columnArray()).containsExactly(0, 2, 0, 2);
        assertThat(rows.valueArray()).containsExactly(6, 7, 5, 8);
        assertThat(rows.end(0)).isEqualTo(2);
        assertThat(rows.end(1)).isEqualTo(2);
        assertThat(bytes(rows.transposed().transposed())).isEqualTo(bytes(rows));
    }

    @Test
    void aRowTimesTheMatrixIsTheSumOfItsRows() {
        SparseMatrix two =
                SparseMatrix.of(
                        3, 3, new int[] {0, 0, 2}, new int[] {1, 2, 1}, new float[] {2, 3, 4});
        SparseMatrix row =
                SparseMatrix.of(1, 3, new int[] {0, 0}, new int[] {0, 2}, new float[] {10, 0.5f});
        float[] to = {9, 9, 9};

        two.times(row, to);

        assertThat(to).containsExactly(0, 22, 30);
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
