package io.suanpan.local.verbs;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code experiments}: what came of every training run. */
@Command(
        name = "experiments",
        description = "Lists, shows, compares and exports the training runs.",
        synopsisSubcommandLabel = "list|show|compare|export",
        footer = {
            "",
            "Examples:",
            "  suanpan experiments list --model churn --where auc>=0.75 --sort -auc",
            "  suanpan experiments show churn 0123456789abcdef",
            "  suanpan experiments compare 0123456789abcdef fedcba9876543210",
            "  suanpan experiments export --format mlflow --out mlruns",
        })
public final class ExperimentsVerb implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    /** The verb with all that it can do. */
    public static CommandLine commandLine(Surroundings surroundings) {
        CommandLine line =
                new CommandLine(new ExperimentsVerb())
                        .addSubcommand(new ExperimentsList(surroundings))
                        .addSubcommand(new ExperimentsShow(surroundings))
                        .addSubcommand(new ExperimentsCompare(surroundings))
                        .addSubcommand(new ExperimentsExport(surroundings));
        line.getSubcommands()
                .values()
                .forEach(action -> action.getCommandSpec().mixinStandardHelpOptions(true));
        return line;
    }

    @Override
    public Integer call() {
        throw Usage.wrong(
                Objects.requireNonNull(spec),
                "experiments needs to know what to do.",
                "Choose from: list, show, compare, export.");
    }
}
