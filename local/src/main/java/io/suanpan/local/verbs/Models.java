package io.suanpan.local.verbs;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.customers.CustomerModel;
import io.suanpan.customers.reports.DriftAnswer;
import io.suanpan.customers.reports.ReportAnswer;
import io.suanpan.customers.segments.SegmentModel;
import io.suanpan.customers.segments.SegmentReport;
import io.suanpan.customers.training.TrainedModels;
import io.suanpan.customers.training.TrainingOutcome;
import io.suanpan.customers.training.TrainingService.TrainingReport;
import io.suanpan.customers.training.value.ValueModel;
import io.suanpan.forecasting.products.ForecastModel;
import io.suanpan.local.console.Progress;
import io.suanpan.local.console.Terminal;
import io.suanpan.local.console.Words;
import io.suanpan.local.trigger.Triggers;
import io.suanpan.recommendation.serving.RecommendModel;
import io.suanpan.store.ModelCatalogue.Details;
import io.suanpan.store.ModelCatalogue.Overview;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Trains and looks models up, through the functions {@code train} and {@code models}. */
final class Models {
    private final Workspace workspace;
    private final Terminal terminal;

    Models(Workspace workspace, Terminal terminal) {
        this.workspace = workspace;
        this.terminal = terminal;
    }

    /** Each by a call of its own, so that it can be told how far it is. */
    List<TrainingOutcome> train(List<String> names) {
        return train(names, Map.of());
    }

    /**
     * @param choices arguments of the action {@code train} beside the models
     */
    List<TrainingOutcome> train(List<String> names, Map<String, Object> choices) {
        TrainedModels.requireKnown(names);
        List<TrainingOutcome> outcomes = new ArrayList<>();
        try (Triggers triggers = workspace.triggers(_ -> {})) {
            List<String> waiting = triggers.pending("train");
            names.forEach(name -> outcomes.add(train(name, choices)));
            if (names.containsAll(TrainedModels.names())) {
                // A server that watches this store need not train on the same tables again.
                triggers.acknowledge("train", waiting);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return outcomes;
    }

    private TrainingOutcome train(String name, Map<String, Object> choices) {
        Map<String, Object> arguments = new TreeMap<>(choices);
        arguments.put("action", "train");
        arguments.put("models", List.of(name));
        try (Progress progress = terminal.progress("Training " + name)) {
            var answer = workspace.calls().invoke("train", arguments);
            TrainingOutcome outcome =
                    Json.read(Json.bytes(answer), TrainingReport.class, "The answer of train")
                            .outcomes()
                            .getFirst();
            progress.done(
                    "%s, %s"
                            .formatted(
                                    figure(outcome),
                                    outcome.promoted() ? "in use" : "not put in use"));
            return outcome;
        }
    }

    /** The one figure that says most of a model of its kind. */
    static String figure(TrainingOutcome outcome) {
        Map<String, Double> metrics = outcome.metrics();
        return switch (outcome.model()) {
            case SegmentModel.NAME ->
                    Words.count(Math.round(metrics.getOrDefault("k", 0.0)), "segment", "segments");
            case ValueModel.NAME ->
                    "Gini %s, expected %s of %s that came"
                            .formatted(
                                    Words.metric(metrics.getOrDefault("gini", Double.NaN)),
                                    whole(metrics, "expectedValue"),
                                    whole(metrics, "actualValue"));
            case ForecastModel.NAME ->
                    "scaled error %s, with the last week again %s"
                            .formatted(
                                    Words.metric(metrics.getOrDefault("mase", Double.NaN)),
                                    Words.metric(metrics.getOrDefault("baselineMase", Double.NaN)));
            case RecommendModel.NAME ->
                    "NDCG@10 %s, of the best sellers %s"
                            .formatted(
                                    Words.metric(metrics.getOrDefault("ndcg10", Double.NaN)),
                                    Words.metric(
                                            metrics.getOrDefault("baselineNdcg10", Double.NaN)));
            default -> "AUC " + Words.metric(metrics.getOrDefault("auc", Double.NaN));
        };
    }

    private static String whole(Map<String, Double> metrics, String name) {
        return Words.count(Math.round(metrics.getOrDefault(name, 0.0)));
    }

    /** The segments in use, if there are any. */
    Optional<SegmentReport> segments() {
        return overview().notTrained().contains(SegmentModel.NAME)
                ? Optional.empty()
                : Optional.of(read("/v1/segments", SegmentReport.class));
    }

    /** Those that are in use. */
    List<Details> inUse() {
        return overview().models().stream()
                .map(entry -> read("/v1/models/" + entry.name(), Details.class))
                .toList();
    }

    /** Of those that are in use and have one; versions of before there were any have none. */
    List<ReportAnswer> reports() {
        return found("/report", ReportAnswer.class);
    }

    /** The same for how far their customers have moved. */
    List<DriftAnswer> drifts() {
        return found("/drift", DriftAnswer.class);
    }

    private <T> List<T> found(String what, Class<T> type) {
        List<T> found = new ArrayList<>();
        List<String> judged = CustomerModel.names();
        for (var entry : overview().models()) {
            try {
                if (judged.contains(entry.name())) {
                    found.add(read("/v1/models/" + entry.name() + what, type));
                }
            } catch (SuanpanException e) {
                if (e.code() != ErrorCode.NOT_FOUND) {
                    throw e;
                }
                terminal.note(e.detail());
            }
        }
        return found;
    }

    Overview overview() {
        return read("/v1/models", Overview.class);
    }

    private <T> T read(String path, Class<T> type) {
        return Json.read(
                Json.bytes(workspace.calls().get(path)), type, "The answer to GET " + path);
    }
}
