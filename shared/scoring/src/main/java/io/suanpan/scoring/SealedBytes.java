package io.suanpan.scoring;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** A body and its CRC-32 behind it. */
final class SealedBytes {
    private static final int CHECKSUM_BYTES = Integer.BYTES;

    private SealedBytes() {}

    static byte[] seal(FieldWriter out) {
        byte[] body = out.toByteArray();
        out.writeInt(checksum(body, body.length));
        return out.toByteArray();
    }

    /**
     * @throws io.suanpan.core.SuanpanException {@code MALFORMED} where the checksum differs
     */
    static FieldReader open(byte[] bytes) {
        int length = bytes.length - CHECKSUM_BYTES;
        if (length < 0 || ByteBuffer.wrap(bytes).getInt(length) != checksum(bytes, length)) {
            throw Vectors.malformed("The model's bytes are damaged: their checksum differs");
        }
        return new FieldReader(ByteBuffer.wrap(bytes, 0, length));
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
