package io.suanpan.recommendation.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JobOptionsTest {
    @Test
    void everyOptionIsRead() {
        assertThat(
                        JobOptions.parse(
                                "--output", "s3a://b/out",
                                "--input", "s3a://b/in",
                                "--method", "als",
                                "--format", "parquet",
                                "--columns", "who,what,when,much",
                                "--blocks", "64"))
                .isEqualTo(
                        new JobOptions(
                                new InteractionInput(
                                        "s3a://b/in", true, List.of("who", "what", "when", "much")),
                                "s3a://b/out",
                                "als",
                                64));
        assertThat(JobOptions.parse("--input", "a", "--output", "b"))
                .isEqualTo(JobOptions.defaults(new InteractionInput("a", false, List.of()), "b"))
                .isEqualTo(
                        new JobOptions(
                                new InteractionInput("a", false, List.of()),
                                "b",
                                "neighbours-bm25",
                                0));
    }

    @Test
    void itsMethodsAreNeighboursAndAls() {
        assertThat(JobOptions.methods())
                .containsExactlyInAnyOrder(
                        "als",
                        "als-recent",
                        "neighbours-bm25",
                        "neighbours-bm25-recent",
                        "neighbours-tfidf",
                        "neighbours-cosine",
                        "neighbours-asymmetric");
    }

    @Test
    void whatIsNoJobIsRefusedBeforeSparkStarts() {
        refused("needs an input and an output");
        refused("needs an input and an output", "--input", "a");
        refused("lacks its value", "--input");
        refused("The argument --inputs", "--inputs", "a");
        refused("no method \"ease\"", job("--method", "ease"));
        refused("neighbours-tfidf", job("--method", "oracle"));
        refused("There is no format \"orc\"", job("--format", "orc"));
        refused("2 columns were named", job("--columns", "user,item"));
        refused("of --blocks is no number", job("--blocks", "few"));
        refused("in -1 blocks", job("--blocks", "-1"));
    }

    private static String[] job(String name, String value) {
        return new String[] {"--input", "a", "--output", "b", name, value};
    }

    private static void refused(String said, String... arguments) {
        assertThatThrownBy(() -> JobOptions.parse(arguments))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining(said);
    }
}
