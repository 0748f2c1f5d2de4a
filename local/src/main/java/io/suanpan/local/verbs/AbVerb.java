package io.suanpan.local.verbs;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.console.Terminal;
import io.suanpan.local.summary.AbAnswer;
import io.suanpan.local.summary.AbText;
import io.suanpan.local.summary.Layout;
import io.suanpan.recommendation.experiment.Arm;
import io.suanpan.recommendation.experiment.Experiment;
import io.suanpan.recommendation.experiment.ExperimentReport;
import io.suanpan.recommendation.experiment.ExperimentTally;
import io.suanpan.recommendation.experiment.SequentialOptions;
import io.suanpan.recommendation.experiment.UnitFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ab FILE}: how an A/B test stands, from what its units gave. */
@Command(
        name = "ab",
        description =
                "Says how an A/B test stands: whether its arms have their shares of units, what is"
                        + " known of conversion and of value a unit, arm by arm against the first,"
                        + " and what may be concluded. Intervals and p-values hold however often"
                        + " one looks and whenever one stops, for each treatment and each of the"
                        + " two by itself: decide before the first look by which you go.",
        footer = {
            "",
            "Examples:",
            "  suanpan ab visitors.csv",
            "  suanpan ab visitors.csv --experiment ranking --arms control=0.8,new=0.1 --adjusted",
            "",
            "FILE is CSV with a header: unit, value (0 for nothing), arm where it is known, and",
            "before where it is known what a unit had given before. Each unit that took part is in",
            "it, whether it gave anything or not; several rows of a unit are added up. Without a",
            "column arm, --experiment and --salt say by which hash units were dealt to arms.",
        })
public final class AbVerb implements Callable<Integer> {
    private static final SequentialOptions USUAL = SequentialOptions.defaults();

    private final Surroundings surroundings;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "What units gave.")
    private Path file = Path.of("");

    @Option(
            names = "--experiment",
            paramLabel = "NAME",
            description = "Its name (default: ${DEFAULT-VALUE}).")
    private String experiment = "experiment";

    @Option(names = "--salt", paramLabel = "TEXT", description = "Its salt (default: none).")
    private String salt = "";

    @Option(
            names = "--arms",
            split = ",",
            paramLabel = "NAME=SHARE",
            description =
                    "All arms, the control first (default: control=0.5,treatment=0.5). Shares of"
                            + " less than 1 together leave units out.")
    private List<String> arms = List.of("control=0.5", "treatment=0.5");

    @Option(
            names = "--alpha",
            paramLabel = "SHARE",
            description = "Of false alarms, over all looks together (default: ${DEFAULT-VALUE}).")
    private double alpha = USUAL.alpha();

    @Option(
            names = "--planned-units",
            paramLabel = "COUNT",
            description =
                    "Of an arm, where the interval is about narrowest (default: ${DEFAULT-VALUE}).")
    private long plannedUnits = USUAL.plannedUnits();

    @Option(
            names = "--least-units",
            paramLabel = "COUNT",
            description = "Of each arm before anything is said (default: ${DEFAULT-VALUE}).")
    private long leastUnits = USUAL.leastUnits();

    @Option(
            names = "--adjusted",
            description = "Takes what the column before explains out of the variance (CUPED).")
    private boolean adjusted;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    public AbVerb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        SequentialOptions options = asked(this::options);
        ExperimentTally tally = asked(() -> new ExperimentTally(experiment()));
        UnitFile.read(surroundings.resolve(file), tally);
        ExperimentReport report = tally.report(options);
        Terminal terminal = surroundings.terminal();
        if (json) {
            terminal.text(Json.prettyText(AbAnswer.of(report, options)));
        } else {
            terminal.lines(new AbText(report, options).lines(Layout.WIDTH));
        }
        return ExitCodes.OK;
    }

    private SequentialOptions options() {
        return new SequentialOptions(alpha, plannedUnits, leastUnits, adjusted);
    }

    private Experiment experiment() {
        List<Arm> parsed = new ArrayList<>();
        for (String arm : arms) {
            int sign = arm.lastIndexOf('=');
            if (sign < 1) {
                throw new IllegalArgumentException("The arm \"" + arm + "\" has no name or share.");
            }
            String share = arm.substring(sign + 1);
            try {
                parsed.add(new Arm(arm.substring(0, sign).strip(), Double.parseDouble(share)));
            } catch (NumberFormatException _) {
                throw new IllegalArgumentException(
                        "The share of arm %s is \"%s\", which is no number."
                                .formatted(arm.substring(0, sign), share));
            }
        }
        return new Experiment(experiment, salt, parsed);
    }

    /** What the command line says, where the records take it; else that is wrong usage. */
    private <T> T asked(Supplier<T> value) {
        return Usage.checked(
                spec,
                () -> {
                    try {
                        return value.get();
                    } catch (IllegalArgumentException e) {
                        throw new SuanpanException(
                                ErrorCode.MALFORMED,
                                String.valueOf(e.getMessage()),
                                "Give arms as in --arms control=0.5,new=0.5; suanpan ab --help has"
                                        + " the rest.",
                                e);
                    }
                });
    }
}
