package io.suanpan.local.verbs;

import io.suanpan.core.Json;
import io.suanpan.local.console.Terminal;
import io.suanpan.local.summary.ExperimentsText;
import io.suanpan.store.experiments.ExperimentComparison;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code experiments compare}: runs side by side. */
@Command(name = "compare", description = "Puts runs side by side.")
final class ExperimentsCompare implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private final StoreOptions store = new StoreOptions();

    @Parameters(paramLabel = "RUN", arity = "2..10", description = "Ids, as list prints them.")
    private List<String> runs = List.of();

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    ExperimentsCompare(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (Workspace workspace = Workspace.existing(surroundings, store)) {
            ExperimentComparison comparison = new Experiments(workspace).compare(runs);
            Terminal terminal = surroundings.terminal();
            if (json) {
                terminal.text(Json.prettyText(comparison));
            } else {
                terminal.lines(ExperimentsText.comparison(comparison));
            }
        }
        return ExitCodes.OK;
    }
}
