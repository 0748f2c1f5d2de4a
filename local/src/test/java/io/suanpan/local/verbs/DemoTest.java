package io.suanpan.local.verbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import io.suanpan.local.fixture.CommandLineRun;
import io.suanpan.local.sample.SampleShop;
import io.suanpan.local.sample.SampleShopOptions;
import io.suanpan.store.Content;
import io.suanpan.store.FileObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    @TempDir Path folder;

    /** The order lines of a small shop: what a demo of real data needs. */
    private void orderLines(long seed) throws IOException {
        Path shop = folder.resolve("shop" + seed);
        SampleShop.write(
                SampleShopOptions.defaults()
                        .withCustomers(150)
                        .withDays(300)
                        .withProducts(24)
                        .withSeed(seed),
                shop);
        Files.copy(
                shop.resolve("raw/suanpan/order_lines.csv.gz"),
                folder.resolve("order_lines.csv.gz"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private CommandLineRun demo() {
        return CommandLineRun.in(
                folder, "demo", "--data", "order_lines.csv.gz", "--source", "suanpan");
    }

    @Test
    void aDemoTellsDecisionsQualityModelsAndWhatIsNext() throws IOException {
        orderLines(1);

        CommandLineRun first = demo();
        CommandLineRun second = demo();

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out())
                .contains(
                        "Who will buy next",
                        "Who is leaving",
                        "Which groups they fall into: ",
                        "What to show a stranger",
                        "is due to buy again, the likeliest within 30 days first",
                        "Because you bought ",
                        " of money  who they are → what to do",
                        "→ most often ",
                        "then http://127.0.0.1:8080/ in a browser",
                        "curl http://127.0.0.1:8080/v1/segments",
                        "Set aside, and why",
                        "log loss",
                        "./suanpan serve --open --store .suanpan/demo-suanpan");
        assertThat(first.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(101));
        assertThat(first.out()).containsPattern("[+−] \\w+").doesNotContain("raises the chance of");
        assertThat(first.err()).contains("Making the shop in order_lines.csv.gz");
        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(second.err()).contains("it stands unchanged");
        assertThat(decisions(second)).isEqualTo(decisions(first));
    }

    @Test
    void anotherShopMovesTheDemoThatStandsThereAside() throws IOException {
        orderLines(1);
        demo();
        orderLines(2);

        CommandLineRun run = demo();

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("it is kept in");
        try (Stream<Path> kept = Files.list(folder.resolve(".suanpan"))) {
            assertThat(kept.map(path -> path.getFileName().toString()))
                    .hasSize(2)
                    .anyMatch(name -> name.matches("demo-suanpan-\\d{8}T\\d{6}"));
        }
    }

    @Test
    void aStoreThatNoDemoMadeIsLeftAlone() {
        try (FileObjectStore store = new FileObjectStore(folder.resolve("mine"))) {
            store.put("raw/shopify/orders.csv", Content.of("mine"));
        }

        CommandLineRun run = CommandLineRun.in(folder, "demo", "--store", "mine");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("no demo has made");
        assertThat(folder.resolve("mine/raw/shopify/orders.csv")).hasContent("mine");
    }

    @Test
    void aDemoThatWasStoppedGoesOnAndAChangedOneIsAnother() {
        FileObjectStore store = new FileObjectStore(folder.resolve("store"));
        DemoShop shop = new DemoShop(store, "recipe");

        assertThat(shop.state()).isEqualTo(DemoShop.State.EMPTY);
        shop.begin();
        store.put("raw/suanpan/orders.csv", Content.of("half"));
        assertThat(shop.state()).isEqualTo(DemoShop.State.EMPTY);
        shop.complete();
        assertThat(shop.state()).isEqualTo(DemoShop.State.UNCHANGED);
        assertThat(new DemoShop(store, "other").state()).isEqualTo(DemoShop.State.OTHER);
        store.put("raw/suanpan/more.csv", Content.of("more"));
        assertThat(shop.state()).isEqualTo(DemoShop.State.OTHER);
        store.delete(DemoShop.KEY);
        assertThatThrownBy(shop::state).isInstanceOf(SuanpanException.class);
    }

    private static List<String> decisions(CommandLineRun run) {
        return run.out().lines().takeWhile(line -> !line.startsWith("Where to go")).toList();
    }
}
