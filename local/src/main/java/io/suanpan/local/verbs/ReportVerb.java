package io.suanpan.local.verbs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.reports.DriftAnswer;
import io.suanpan.customers.reports.ReportAnswer;
import io.suanpan.customers.segments.SegmentReport;
import io.suanpan.local.http.HttpApi;
import io.suanpan.local.page.ReportFile;
import io.suanpan.local.summary.Layout;
import io.suanpan.local.summary.RelianceText;
import io.suanpan.local.summary.ReportText;
import io.suanpan.store.ModelCatalogue.Details;
import io.suanpan.tables.ingest.QualityReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report}: what the store holds, how good its data and its models are. */
@Command(
        name = "report",
        description =
                "Shows the newest quality reports, the models in use with their figures, what they"
                        + " rely on, whether they treat customers alike, how far the customers have"
                        + " moved since, the segments, what to order, and how they came into use.",
        footer = {
            "",
            "Examples:",
            "  suanpan report",
            "  suanpan report --format json --out report.json",
            "  suanpan report --format html --out report.html   (one file, opens without a network)",
        })
public final class ReportVerb implements Callable<Integer> {
    /** The most that the API gives at once. */
    private static final int MOST_REPORTS = 100;

    private static final int SHOWN_PRODUCTS = 10;
    private static final int SHOWN_ORDERS = 50;

    /** As the answer to programs. */
    public enum Format {
        TEXT,
        JSON,
        HTML
    }

    /** All of a report, as JSON has it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Everything(
            String store,
            QualityReports.Page quality,
            List<Details> models,
            @Nullable SegmentReport segments,
            List<ReportAnswer> reports,
            List<DriftAnswer> drift,
            Ordering.Ordered stock) {}

    private final Surroundings surroundings;

    @Mixin private final StoreOptions store = new StoreOptions();

    @Option(
            names = "--format",
            paramLabel = "text|json|html",
            description = "For people, for programs, or as a page (default: text).")
    private Format format = Format.TEXT;

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes it there.")
    private @Nullable Path out;

    public ReportVerb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (Workspace workspace = Workspace.existing(surroundings, store)) {
            if (!json && format == Format.HTML) {
                write(html(workspace));
                return ExitCodes.OK;
            }
            Models models = new Models(workspace, surroundings.terminal());
            var everything =
                    new Everything(
                            workspace.location(),
                            quality(workspace),
                            models.inUse(),
                            models.segments().orElse(null),
                            models.reports(),
                            models.drifts(),
                            new Ordering(workspace, surroundings.clock()).run(SHOWN_PRODUCTS));
            write(json || format == Format.JSON ? json(everything) : text(everything));
        }
        return ExitCodes.OK;
    }

    static QualityReports.Page quality(Workspace workspace) {
        String path = "/v1/reports/quality?limit=" + MOST_REPORTS;
        return Json.read(
                Json.bytes(workspace.calls().get(path)), QualityReports.Page.class, "GET " + path);
    }

    private String html(Workspace workspace) {
        return new ReportFile(
                        HttpApi.open(workspace.runner(), surroundings.clock()),
                        workspace.location(),
                        surroundings.clock().instant())
                .html();
    }

    private static String json(Everything everything) {
        return Json.prettyText(everything);
    }

    private static String text(Everything everything) {
        var text =
                new ReportText(
                        everything.store(),
                        everything.quality().reports(),
                        everything.models(),
                        everything.segments(),
                        new RelianceText(everything.reports(), everything.drift()),
                        everything.stock().lines(SHOWN_ORDERS, Layout.WIDTH));
        return String.join("\n", text.lines()) + "\n";
    }

    private void write(String text) {
        if (out == null) {
            surroundings.terminal().text(text);
            return;
        }
        Path file = surroundings.resolve(out);
        try {
            Files.writeString(file, text);
            surroundings.terminal().note("Written to " + file);
        } catch (IOException e) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The report cannot be written to " + file + ": " + e.getMessage(),
                    "Choose another file with --out.",
                    e);
        }
    }
}
