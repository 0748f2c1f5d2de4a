package io.suanpan.local.verbs;

import io.suanpan.local.console.Terminal;
import io.suanpan.local.console.Words;
import io.suanpan.local.mlflow.MlflowExport;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code experiments export}: runs for another tool. */
@Command(
        name = "export",
        description = "Writes the runs as MLflow keeps them in files. Again adds what is new.")
final class ExperimentsExport implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private final StoreOptions store = new StoreOptions();

    @Option(names = "--model", paramLabel = "NAME", description = "Runs of this model alone.")
    private @Nullable String model;

    @Option(
            names = "--format",
            paramLabel = "mlflow",
            description = "MLflow's file store (default: mlflow).")
    private Format format = Format.MLFLOW;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The root of the file store (default: mlruns).")
    private Path out = Path.of("mlruns");

    /** What other tools read. */
    enum Format {
        MLFLOW
    }

    ExperimentsExport(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Path folder = surroundings.resolve(out);
        try (Workspace workspace = Workspace.existing(surroundings, store)) {
            var written =
                    switch (format) {
                        case MLFLOW ->
                                new MlflowExport(workspace.store())
                                        .write(Optional.ofNullable(model), folder);
                    };
            tell(written, folder);
        }
        return ExitCodes.OK;
    }

    private void tell(MlflowExport.Written written, Path folder) {
        Terminal terminal = surroundings.terminal();
        terminal.line(
                "%s of %s written to %s"
                        .formatted(
                                Words.count(written.runs(), "run", "runs"),
                                Words.count(written.experiments(), "model", "models"),
                                folder));
        written.unreadable()
                .forEach(key -> terminal.line("Left out, since it cannot be read: " + key));
        terminal.line("");
        terminal.line("See them (MLflow asks for the variable from 3.13 on):");
        terminal.line(
                "  MLFLOW_ALLOW_FILE_STORE=true mlflow server --backend-store-uri "
                        + StoreOptions.quoted(folder.toUri().toString()));
    }
}
