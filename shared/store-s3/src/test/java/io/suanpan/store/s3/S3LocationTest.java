package io.suanpan.store.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class S3LocationTest {

    @Test
    void aSlashAtTheEndMakesNoDifference() {
        assertThat(S3Location.parse("s3://shop")).isEqualTo(new S3Location("shop", ""));
        assertThat(S3Location.parse("s3://shop/")).isEqualTo(new S3Location("shop", ""));
        assertThat(S3Location.parse("s3://shop/a/b")).isEqualTo(new S3Location("shop", "a/b/"));
        assertThat(S3Location.parse("s3://shop/a/b/")).isEqualTo(new S3Location("shop", "a/b/"));
    }

    @Test
    void keysLieUnderThePrefix() {
        S3Location location = S3Location.parse("s3://shop/of/ours");
        assertThat(location.inBucket("raw/a.csv")).isEqualTo("of/ours/raw/a.csv");
        assertThat(location.inStore("of/ours/raw/a.csv")).isEqualTo("raw/a.csv");
        assertThat(location).hasToString("s3://shop/of/ours/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3://",
                "s3:///key",
                "s3://ab",
                "s3://Shop",
                "s3://shop_one",
                "s3://-shop",
                "s3://shop//a",
                "s3://shop/../a",
                "s3://shop/a\\b"
            })
    void refusesWhatIsNoBucketAndNoPrefix(String location) {
        assertMalformed(() -> S3Location.parse(location));
    }

    @Test
    void theLengthOfAKeyCountsWithThePrefix() {
        String segment = "x".repeat(255);
        String longest = segment + "/" + segment + "/" + segment + "/" + segment; // 1,023
        assertThat(new S3Location("shop", "").inBucket(longest)).isEqualTo(longest);
        assertMalformed(() -> new S3Location("shop", "p/").inBucket(longest));
    }

    private static void assertMalformed(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.MALFORMED));
    }
}
