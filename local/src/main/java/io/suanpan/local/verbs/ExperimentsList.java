package io.suanpan.local.verbs;

import io.suanpan.core.Json;
import io.suanpan.local.console.Terminal;
import io.suanpan.local.summary.ExperimentsText;
import io.suanpan.local.summary.Layout;
import io.suanpan.store.experiments.ExperimentPage;
import io.suanpan.store.experiments.ExperimentQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code experiments list}: a search. */
@Command(name = "list", description = "Lists the runs that fit, the newest first.")
final class ExperimentsList implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private final StoreOptions store = new StoreOptions();

    @Option(names = "--model", paramLabel = "NAME", description = "Runs of this model alone.")
    private String model = "";

    @Option(
            names = "--where",
            paramLabel = "BOUND",
            split = ",",
            description = "Bounds of metrics, as in auc>=0.75,logLoss<0.6; all must hold.")
    private List<String> where = List.of();

    @Option(names = "--from", paramLabel = "TIME", description = "Trained then or later (UTC).")
    private String from = "";

    @Option(names = "--to", paramLabel = "TIME", description = "Trained before (UTC).")
    private String to = "";

    @Option(
            names = "--sort",
            paramLabel = "BY",
            description =
                    "trainedAt, model or a metric; a - before it puts the greatest first"
                            + " (default: ${DEFAULT-VALUE}).")
    private String sort = ExperimentQuery.NEWEST_FIRST;

    @Option(
            names = "--limit",
            paramLabel = "RUNS",
            description = "At most, 1 to 200 (default: ${DEFAULT-VALUE}).")
    private int limit = ExperimentQuery.USUAL_LIMIT;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    ExperimentsList(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (Workspace workspace = Workspace.existing(surroundings, store)) {
            ExperimentPage page = new Experiments(workspace).search(query());
            Terminal terminal = surroundings.terminal();
            if (json) {
                terminal.text(Json.prettyText(page));
            } else {
                terminal.lines(ExperimentsText.list(page, Layout.WIDTH));
            }
        }
        return ExitCodes.OK;
    }

    private Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("model", model);
        query.put("where", String.join(",", where));
        query.put("from", from);
        query.put("to", to);
        query.put("sort", sort);
        query.put("limit", Integer.toString(limit));
        return query;
    }
}
