package io.suanpan.store.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class S3StoreOptionsTest {

    @Test
    void theDefaultsAreSixteenMebibytesAndFiveAttempts() {
        assertThat(S3StoreOptions.defaults()).isEqualTo(new S3StoreOptions(16_777_216, 5));
    }

    @Test
    void eachOptionCanBeChangedAlone() {
        var defaults = S3StoreOptions.defaults();
        assertThat(defaults.withPartBytes(5 << 20)).isEqualTo(new S3StoreOptions(5_242_880, 5));
        assertThat(defaults.withMostAttempts(1)).isEqualTo(new S3StoreOptions(16_777_216, 1));
    }

    @Test
    void refusesPartsThatS3WouldRefuseAndNoAttemptAtAll() {
        var defaults = S3StoreOptions.defaults();
        assertThatThrownBy(() -> defaults.withPartBytes((5 << 20) - 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5242879");
        assertThatThrownBy(() -> defaults.withMostAttempts(0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void partsGrowWhereTenThousandWouldNotDo() {
        int usual = 16 << 20;
        assertThat(MultipartPut.partBytes(17 << 20, usual)).isEqualTo(usual);
        assertThat(MultipartPut.partBytes(10_000L * usual, usual)).isEqualTo(usual);
        assertThat(MultipartPut.partBytes(10_000L * usual + 1, usual)).isEqualTo(usual + 1);
    }
}
