package io.suanpan.local.verbs;

import io.suanpan.customers.segments.SegmentModel;
import io.suanpan.customers.segments.SegmentReport;
import io.suanpan.customers.training.TrainedModels;
import io.suanpan.customers.training.TrainingOutcome;
import io.suanpan.local.console.Terminal;
import io.suanpan.local.console.TextTable;
import io.suanpan.local.summary.Layout;
import io.suanpan.local.summary.ModelsText;
import io.suanpan.local.summary.SegmentsText;
import io.suanpan.store.ModelCatalogue.Details;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code train}: tables become models, the better of old and new is in use afterwards. */
@Command(
        name = "train",
        description =
                "Trains models on the tables. A new version is put in use only if it is not worse"
                        + " than the one in use, on the same hold-out.",
        footer = {
            "",
            "Models: propensity (who will buy within 30 days), churn (who stays away for 90),",
            "value (what each will bring), segments (which customers are alike),",
            "forecast (how much of each product will sell), recommend (what to show whom).",
            "",
            "Examples:",
            "  suanpan train",
            "  suanpan train churn --store .suanpan/demo",
            "  suanpan train propensity --search thorough",
            "  suanpan train churn --report-attribute region --false-negative-cost 5",
        })
public final class TrainVerb implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec private @Nullable CommandSpec spec;

    @Mixin private final StoreOptions store = new StoreOptions();

    @Parameters(
            paramLabel = "MODEL",
            arity = "0..*",
            description = "Which ones; without a name all of them.")
    private List<String> models = List.of();

    @Mixin private final TrainOptions options = new TrainOptions();

    public TrainVerb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<String> names = models.isEmpty() ? TrainedModels.names() : models;
        requireKnown(names);
        try (Workspace workspace = Workspace.open(surroundings, store)) {
            Models trained = new Models(workspace, surroundings.terminal());
            List<TrainingOutcome> outcomes = trained.train(names, options.choices());
            show(outcomes, trained.inUse(), trained.segments());
        }
        return ExitCodes.OK;
    }

    private void requireKnown(List<String> names) {
        for (String name : names) {
            if (!TrainedModels.names().contains(name)) {
                throw Usage.wrong(
                        Objects.requireNonNull(spec),
                        "There is no model \"" + name + "\".",
                        "Choose from: " + String.join(", ", TrainedModels.names()) + ".");
            }
        }
    }

    private void show(
            List<TrainingOutcome> outcomes, List<Details> inUse, Optional<SegmentReport> segments) {
        Terminal terminal = surroundings.terminal();
        TextTable table = new TextTable("model", "version", "gate", "why");
        for (TrainingOutcome outcome : outcomes) {
            table.row(
                    outcome.model(),
                    outcome.version() == null ? "none" : outcome.version(),
                    outcome.promoted() ? "in use" : "not in use",
                    outcome.remedy() == null
                            ? outcome.reason()
                            : outcome.reason() + " → " + outcome.remedy());
        }
        terminal.title("Trained");
        terminal.lines(table.lines(Layout.WIDTH));
        List<String> names = outcomes.stream().map(TrainingOutcome::model).toList();
        List<String> models =
                ModelsText.of(
                                inUse.stream()
                                        .filter(it -> names.contains(it.card().name()))
                                        .toList())
                        .lines(Layout.WIDTH);
        if (!models.isEmpty()) {
            terminal.title("Models in use");
            terminal.lines(models);
        }
        if (segments.isPresent() && names.contains(SegmentModel.NAME)) {
            terminal.title("Segments");
            terminal.lines(new SegmentsText(segments.get()).lines(Layout.WIDTH));
        }
        terminal.title("Next");
        terminal.line("  suanpan serve" + store.argument());
        terminal.line("  suanpan report" + store.argument());
    }
}
