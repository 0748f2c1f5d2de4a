package io.suanpan.forecasting.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import org.junit.jupiter.api.Test;

final class JobOptionsTest {
    @Test
    void everyOptionIsRead() {
        assertThat(
                        JobOptions.parse(
                                "--output", "s3a://b/out",
                                "--input", "s3a://b/in",
                                "--method", "seasonal-naive",
                                "--horizon", "8",
                                "--levels", "50",
                                "--partitions", "64"))
                .isEqualTo(
                        new JobOptions("s3a://b/in", "s3a://b/out", "seasonal-naive", 8, "50", 64));
    }

    @Test
    void whatIsNoJobIsRefusedBeforeSparkStarts() {
        refused("needs an input and an output");
        refused("needs an input and an output", "--input", "a");
        refused("lacks its value", "--input");
        refused("The argument --inputs", "--inputs", "a");
        refused("no method \"oracle\"", "--input", "a", "--output", "b", "--method", "oracle");
        refused("of --horizon is no number", naive("--horizon", "soon"));
        refused("A horizon of 5000 steps", naive("--horizon", "5000"));
        refused("in -1 partitions", naive("--partitions", "-1"));
        refused("as 80,95", naive("--levels", "120"));
    }

    private static String[] naive(String name, String value) {
        return new String[] {
            "--input", "a", "--output", "b", "--method", "seasonal-naive", name, value
        };
    }

    private static void refused(String said, String... arguments) {
        assertThatThrownBy(() -> JobOptions.parse(arguments))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining(said);
    }
}
