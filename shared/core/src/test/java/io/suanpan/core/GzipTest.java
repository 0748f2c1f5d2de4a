package io.suanpan.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GzipTest {
    private static String plain(byte[] bytes) throws IOException {
        return new String(Gzip.plain(new ByteArrayInputStream(bytes)).readAllBytes(), UTF_8);
    }

    @Test
    void whatIsPackedIsUnpackedAndTheRestStays() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write("a,b\n".getBytes(UTF_8));
        }

        assertThat(plain(packed.toByteArray())).isEqualTo("a,b\n");
        assertThat(plain("a,b\n".getBytes(UTF_8))).isEqualTo("a,b\n");
        assertThat(plain(new byte[0])).isEmpty();
        assertThat(plain(new byte[] {0x1f})).isEqualTo("\u001f");
        assertThat(Gzip.begins(new ByteArrayInputStream(packed.toByteArray()))).isTrue();
    }
}
