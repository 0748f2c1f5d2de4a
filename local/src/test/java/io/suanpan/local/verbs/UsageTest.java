package io.suanpan.local.verbs;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.local.fixture.CommandLineRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trian | Did you mean train",
                "train profit | propensity, churn, value, segments",
                "sample --customers three | suanpan sample --help",
                "sample --customers 3 | between 20 and 2000000",
                "sample --store a --out b | Leave one of them out",
                "import orders.csv | online-retail, shopify, woocommerce, ga4, suanpan",
                "import orders.csv --source ebay | online-retail, shopify",
                "demo --data orders.csv | online-retail, shopify",
                "demo --source ga4 | --data",
                "report --format xml | suanpan report --help",
                "ask score-user | suanpan ask --help",
                "ab | suanpan ab --help",
                "ab units.csv --arms a=2,b=0.1 | control=0.5",
                "ab units.csv --arms a=0.5,b=half | control=0.5",
                "ab units.csv --arms all=1 | suanpan ab --help",
                "ab units.csv --alpha 1 | suanpan ab --help",
                "off-policy --ranking newest | best, popular, chance, or wishes among diversity",
                "off-policy --ranking diversity=2 | marginWeight=1,diversity=0.2",
                "off-policy --ranking maxPerCategory=1.5 | as in --ranking",
            })
    void wrongUsageEndsWithTwoAndSaysWhatToDo(String line, String remedy) {
        CommandLineRun run = CommandLineRun.in(folder, line.strip().split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("suanpan: ").contains(remedy.strip());
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "serve",
                "sample",
                "import",
                "train",
                "ask",
                "bench",
                "report",
                "ab",
                "off-policy"
            })
    void everyVerbExplainsItself(String verb) {
        CommandLineRun run = CommandLineRun.in(folder, verb, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: suanpan " + verb).contains("Example");
    }

    @Test
    void withoutAVerbTheHelpIsNamed() {
        CommandLineRun run = CommandLineRun.in(folder);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("suanpan --help");
    }

    @Test
    void whatIsMissingIsNamedWithTheRemedy() {
        assertThat(CommandLineRun.in(folder, "import", "no.csv", "--source", "shopify"))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(1))
                .satisfies(run -> assertThat(run.err()).contains("no.csv").contains("spelling"));
        assertThat(CommandLineRun.in(folder, "report"))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(1))
                .satisfies(run -> assertThat(run.err()).contains("There is no store"));
    }
}
