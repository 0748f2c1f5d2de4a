package io.suanpan.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Against the examples of FIPS 180-4. */
class DigestTest {
    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void hashesAsTheStandardSays() {
        assertThat(Digest.sha256(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Digest.sha256(ascii("abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void piecesGiveTheHashOfTheWhole() {
        var digest = Digest.newSha256();
        digest.update(ascii("a"));
        digest.update(ascii("bc"));
        assertThat(Digest.hex(digest.digest())).isEqualTo(Digest.sha256(ascii("abc")));
    }

    @Test
    void hexIsLowerCaseWithLeadingZeros() {
        assertThat(Digest.hex(new byte[] {0, 10, -1})).isEqualTo("000aff");
    }
}
