package io.suanpan.local.verbs;

import io.suanpan.local.console.Terminal;
import io.suanpan.local.console.Words;
import io.suanpan.local.summary.Imported;
import io.suanpan.local.summary.Layout;
import io.suanpan.local.summary.QualityText;
import io.suanpan.tables.formats.ImportFormats;
import io.suanpan.tables.ingest.QualityReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: raw files become clean tables, with an account of every row. */
@Command(
        name = "import",
        description =
                "Puts files under raw/ in the store and takes their rows into the tables. Without a"
                        + " file it takes in whatever lies under raw/ already.",
        footer = {
            "",
            "Sources: online-retail, shopify, woocommerce, ga4, suanpan.",
            "Files: .csv (comma, semicolon or tab) or .jsonl, each also with .gz.",
            "",
            "Examples:",
            "  suanpan import orders_export.csv --source shopify",
            "  suanpan import events/*.jsonl.gz --source ga4",
            "  suanpan import                    (all that lies under raw/)",
        })
public final class ImportVerb implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec private @Nullable CommandSpec spec;

    @Mixin private final StoreOptions store = new StoreOptions();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "What the files were exported from; needed with a file.")
    private String source = "";

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "The files to import.")
    private List<Path> files = List.of();

    public ImportVerb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        requireSource();
        List<Path> uploads = files.stream().map(surroundings::resolve).toList();
        uploads.forEach(file -> Upload.require(file, source));
        try (Workspace workspace = Workspace.open(surroundings, store)) {
            Importing importing = new Importing(workspace, surroundings.terminal());
            List<String> keys =
                    files.isEmpty() ? importing.keys(source) : upload(workspace, uploads);
            if (keys.isEmpty()) {
                surroundings.terminal().line("Nothing lies under raw/ in " + workspace.location());
                surroundings.terminal().line("  → Name a file, or make a shop: suanpan sample");
                return ExitCodes.OK;
            }
            List<Imported> imported = importing.run(keys);
            show(imported);
            return imported.stream().allMatch(it -> it.refusal() == null)
                    ? ExitCodes.OK
                    : ExitCodes.FAILED;
        }
    }

    private void requireSource() {
        CommandSpec verb = Objects.requireNonNull(spec);
        String choice = "Choose one of: " + String.join(", ", ImportFormats.names()) + ".";
        if (source.isEmpty() && !files.isEmpty()) {
            throw Usage.wrong(verb, "A file needs --source, which tells its format.", choice);
        }
        if (!source.isEmpty() && !ImportFormats.names().contains(source)) {
            throw Usage.wrong(verb, "There is no source \"" + source + "\".", choice);
        }
    }

    private List<String> upload(Workspace workspace, List<Path> uploads) {
        Upload upload = new Upload(workspace.store());
        return uploads.stream().map(file -> upload.put(file, source)).toList();
    }

    private void show(List<Imported> imported) {
        Terminal terminal = surroundings.terminal();
        List<QualityReport> reports =
                imported.stream().map(Imported::report).filter(Objects::nonNull).toList();
        if (!reports.isEmpty()) {
            terminal.title("Quality of the data");
            terminal.lines(new QualityText(reports).lines(Layout.WIDTH));
        }
        long fresh = imported.stream().filter(Imported::fresh).count();
        terminal.blank();
        terminal.line(
                "%s new in the tables, %s before, %s not readable."
                        .formatted(
                                Words.count(fresh, "object is", "objects are"),
                                Words.count(reports.size() - fresh, "was", "were"),
                                Words.count(imported.size() - (long) reports.size(), "is", "are")));
        terminal.line("Rows that were set aside lie under quarantine/, each with its reason.");
        terminal.title("Next");
        terminal.line("  suanpan train" + store.argument());
    }
}
