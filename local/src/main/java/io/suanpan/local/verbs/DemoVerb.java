package io.suanpan.local.verbs;

import io.suanpan.local.console.Terminal;
import io.suanpan.tables.formats.ImportFormats;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: from raw files to decisions in one command. */
@Command(
        name = "demo",
        description =
                "Shows what Suanpan does, in under a minute: makes a sample shop (or takes yours),"
                        + " ingests it, trains, scores every customer and prints who will buy next,"
                        + " who is leaving, what to show whom, what to order today and which van"
                        + " delivers what, and why.",
        footer = {
            "",
            "The shop is kept in .suanpan/demo (with --data in .suanpan/demo-SOURCE). Where the same",
            "one is there unchanged, it is taken again; anything else there is moved aside.",
            "",
            "Examples:",
            "  suanpan demo",
            "  suanpan demo --data orders.csv.gz --source online-retail",
        })
public final class DemoVerb implements Callable<Integer> {
    private static final String STANDARD = ".suanpan/demo";

    private final Surroundings surroundings;

    @Spec private @Nullable CommandSpec spec;

    @Mixin private final StoreOptions store = new StoreOptions(STANDARD);

    @Option(names = "--data", paramLabel = "FILE", description = "A real shop's export to show.")
    private @Nullable Path data;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "What --data was exported from, as in online-retail.")
    private String source = "";

    public DemoVerb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        requireBothOrNone();
        long start = System.nanoTime();
        StoreOptions chosen = data == null ? store : store.orElse(STANDARD + "-" + source);
        DemoContent content =
                data == null
                        ? DemoContent.sample(surroundings.clock())
                        : DemoContent.file(surroundings.resolve(data), source);
        Terminal terminal = surroundings.terminal();
        content.require();
        new DemoStore(surroundings, chosen).prepare(content);
        try (Workspace workspace = Workspace.open(surroundings, chosen)) {
            new Demo(workspace, terminal, surroundings.clock()).run(content, chosen);
        }
        terminal.note(
                "The demo took %d s."
                        .formatted(Duration.ofNanos(System.nanoTime() - start).toSeconds()));
        return ExitCodes.OK;
    }

    private void requireBothOrNone() {
        CommandSpec verb = Objects.requireNonNull(spec);
        String choice = "Choose one of: " + String.join(", ", ImportFormats.names()) + ".";
        if (data != null && !ImportFormats.names().contains(source)) {
            String detail =
                    source.isEmpty()
                            ? "--data needs --source, which tells its format."
                            : "There is no source \"" + source + "\".";
            throw Usage.wrong(verb, detail, choice);
        }
        if (data == null && !source.isEmpty()) {
            throw Usage.wrong(verb, "--source needs --data.", "Name the file with --data.");
        }
    }
}
