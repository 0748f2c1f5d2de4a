package io.suanpan.local.verbs;

import io.suanpan.core.Json;
import io.suanpan.local.console.Terminal;
import io.suanpan.local.summary.ExperimentsText;
import io.suanpan.local.summary.Layout;
import io.suanpan.store.experiments.ExperimentDetails;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code experiments show}: one run. */
@Command(name = "show", description = "Shows one run.")
final class ExperimentsShow implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private final StoreOptions store = new StoreOptions();

    @Parameters(index = "0", paramLabel = "MODEL", description = "As in churn.")
    private String model = "";

    @Parameters(index = "1", paramLabel = "RUN", description = "Its id, as list prints it.")
    private String run = "";

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    ExperimentsShow(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (Workspace workspace = Workspace.existing(surroundings, store)) {
            ExperimentDetails details = new Experiments(workspace).show(model, run);
            Terminal terminal = surroundings.terminal();
            if (json) {
                terminal.text(Json.prettyText(details));
            } else {
                terminal.lines(ExperimentsText.details(details, Layout.WIDTH));
            }
        }
        return ExitCodes.OK;
    }
}
