package io.suanpan.local.verbs;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.console.Progress;
import io.suanpan.local.console.Terminal;
import io.suanpan.local.console.Words;
import io.suanpan.local.sample.SampleShop;
import io.suanpan.local.sample.SampleShopOptions;
import io.suanpan.local.sample.SampleShopSummary;
import io.suanpan.local.summary.SampleText;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sample}: a synthetic shop as raw files, with its hidden truth beside them. */
@Command(
        name = "sample",
        description =
                "Writes a synthetic shop with every table as raw files, some rows dirty, and beside"
                        + " them what is hidden: the truth that decisions can be judged against."
                        + " Equal options give equal bytes.",
        footer = {
            "",
            "Examples:",
            "  suanpan sample                    (then: suanpan import)",
            "  suanpan sample --customers 20000 --days 730 --seed 7",
            "  suanpan sample --out /tmp/shop    (files only, in no store)",
        })
public final class SampleVerb implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec private @Nullable CommandSpec spec;

    @Mixin private final StoreOptions store = new StoreOptions();

    @Option(
            names = "--customers",
            paramLabel = "N",
            description = "Who have registered by the end (default: 1,500).")
    private @Nullable Integer customers;

    @Option(names = "--days", paramLabel = "N", description = "Days of history (default: 420).")
    private @Nullable Integer days;

    @Option(
            names = "--products",
            paramLabel = "N",
            description = "In the catalogue over all its time (default: 120).")
    private @Nullable Integer products;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of everything that is random (default: 1).")
    private @Nullable Long seed;

    @Option(
            names = "--dirty-rate",
            paramLabel = "SHARE",
            description = "Chance that a row is dirty or has a dirty copy (default: 0.015).")
    private @Nullable Double dirtyRate;

    @Option(
            names = "--end",
            paramLabel = "DATE",
            description = "The last day, as in 2026-10-31 (default: that day).")
    private @Nullable LocalDate end;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes into this folder and not into a store.")
    private @Nullable Path out;

    public SampleVerb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        CommandSpec verb = java.util.Objects.requireNonNull(spec);
        if (out != null && store.isGiven()) {
            throw Usage.wrong(
                    verb, "--out and --store exclude each other.", "Leave one of them out.");
        }
        SampleShopOptions options = Usage.checked(verb, this::options);
        Path folder = out == null ? null : surroundings.resolve(out);
        if (folder != null) {
            show(options, write(options, folder), folder.toString(), "");
        } else {
            try (Workspace workspace = Workspace.open(surroundings, store)) {
                SampleShopSummary summary = write(options, workspace);
                show(options, summary, workspace.location(), store.argument());
            }
        }
        return ExitCodes.OK;
    }

    private SampleShopOptions options() {
        SampleShopOptions it = SampleShopOptions.defaultsOn(surroundings.clock());
        it = customers == null ? it : it.withCustomers(customers);
        it = days == null ? it : it.withDays(days);
        it = products == null ? it : it.withProducts(products);
        it = seed == null ? it : it.withSeed(seed);
        it = dirtyRate == null ? it : it.withDirtyRate(dirtyRate);
        return end == null ? it : it.withEndDate(end);
    }

    private SampleShopSummary write(SampleShopOptions options, Path folder) {
        try (Progress progress = surroundings.terminal().progress("Simulating the shop")) {
            SampleShopSummary summary = SampleShop.write(options, folder);
            progress.done(Words.count(summary.totalRows(), "row", "rows"));
            return summary;
        } catch (UncheckedIOException e) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The folder %s cannot be written: %s".formatted(folder, e.getMessage()),
                    "Choose another with --out.",
                    e);
        }
    }

    private SampleShopSummary write(SampleShopOptions options, Workspace workspace) {
        try (Progress progress = surroundings.terminal().progress("Simulating the shop")) {
            SampleShopSummary summary = SampleShop.write(options, workspace.store());
            progress.done(Words.count(summary.totalRows(), "row", "rows"));
            return summary;
        }
    }

    private void show(
            SampleShopOptions options, SampleShopSummary summary, String where, String argument) {
        Terminal terminal = surroundings.terminal();
        SampleText text = new SampleText(options, summary);
        terminal.lines(text.lines(where));
        terminal.title("Next");
        terminal.line(
                out == null
                        ? "  suanpan import" + argument
                        : "  suanpan import " + where + "/raw/suanpan/*.gz --source suanpan");
    }
}
