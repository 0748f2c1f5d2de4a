package io.suanpan.learning.search;

import io.suanpan.core.Digest;
import io.suanpan.learning.LabelledRows;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/** A digest of all that a training reads of its rows. */
final class RowsIdentity {
    private RowsIdentity() {}

    static String of(LabelledRows rows, List<Integer> codes) {
        int width = rows.featureCount();
        ByteBuffer row = ByteBuffer.allocate(width * Double.BYTES + 1 + Integer.BYTES);
        StringBuilder digests = new StringBuilder(codes.toString());
        digests.append(rows.featureNames());
        CRC32C crc = new CRC32C();
        long mixed = 0;
        for (int i = 0; i < rows.rowCount(); i++) {
            row.clear();
            for (int j = 0; j < width; j++) {
                row.putDouble(rows.value(i, j));
            }
            row.put((byte) (rows.label(i) ? 1 : 0)).putInt(rows.group(i));
            crc.update(row.array(), 0, row.capacity());
            mixed = 31 * mixed + Arrays.hashCode(row.array());
        }
        digests.append(crc.getValue()).append(' ').append(mixed);
        return Digest.sha256(digests.toString().getBytes(StandardCharsets.UTF_8));
    }
}
