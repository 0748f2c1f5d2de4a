package io.suanpan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BytesInputTest {
    private static byte[] written() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeBoolean(true);
            out.writeByte(-7);
            out.writeByte(200);
            out.writeShort(-300);
            out.writeShort(65_000);
            out.writeChar('é');
            out.writeInt(-123_456_789);
            out.writeLong(Long.MIN_VALUE + 5);
            out.writeFloat(-1.5e-20f);
            out.writeDouble(Math.PI);
            out.writeUTF("Teekanne, grün 🫖");
            out.write(new byte[] {1, 2, 3, 4, 5, 6});
        }
        return bytes.toByteArray();
    }

    private static List<Object> read(DataInput in) throws IOException {
        List<Object> read = new ArrayList<>();
        read.add(in.readBoolean());
        read.add(in.readByte());
        read.add(in.readUnsignedByte());
        read.add(in.readShort());
        read.add(in.readUnsignedShort());
        read.add(in.readChar());
        read.add(in.readInt());
        read.add(in.readLong());
        read.add(in.readFloat());
        read.add(in.readDouble());
        read.add(in.readUTF());
        byte[] two = new byte[2];
        in.readFully(two);
        read.add(List.of(two[0], two[1]));
        read.add(in.skipBytes(3));
        read.add(in.readByte());
        read.add(in.skipBytes(9));
        return read;
    }

    @Test
    void readsWhatAStreamReads() throws IOException {
        DataInput stream = new DataInputStream(new ByteArrayInputStream(written()));

        assertThat(read(new BytesInput(written()))).isEqualTo(read(stream));
    }

    @Test
    void whatIsCutOffAnywhereSaysHowMuchIsMissing() throws IOException {
        byte[] bytes = written();
        for (int length = 0; length < bytes.length - 1; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(
                            () -> {
                                BytesInput in = new BytesInput(cut);
                                read(in);
                                in.readByte();
                            })
                    .isInstanceOf(EOFException.class)
                    .hasMessageContaining("ends after " + length + " bytes");
        }
    }

    @Test
    void hasNoLines() {
        assertThatThrownBy(() -> new BytesInput(new byte[3]).readLine())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
