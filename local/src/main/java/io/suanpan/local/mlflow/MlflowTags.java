package io.suanpan.local.mlflow;

import io.suanpan.store.experiments.ExperimentDetails;
import java.util.Map;
import java.util.TreeMap;

/** What MLflow is told of a run, by the names of its files. */
final class MlflowTags {
    /** What MLflow takes; longer values only come from runs with a great search space. */
    private static final int LONGEST_VALUE = 6_000;

    private MlflowTags() {}

    static String runName(ExperimentDetails run) {
        return run.algorithm() + " " + run.version();
    }

    /** Parameters under their names, what was asked of the run under {@code settings.}. */
    static Map<String, String> parameters(ExperimentDetails run) {
        Map<String, String> parameters = new TreeMap<>();
        run.settings().forEach((name, value) -> put(parameters, "settings." + name, value));
        run.parameters().forEach((name, value) -> put(parameters, name, value));
        return parameters;
    }

    static Map<String, String> tags(ExperimentDetails run) {
        Map<String, String> tags = new TreeMap<>();
        put(tags, "mlflow.runName", runName(run));
        put(tags, "mlflow.user", "suanpan");
        put(tags, "mlflow.source.name", "suanpan " + run.codeVersion());
        put(tags, "mlflow.source.type", "LOCAL");
        put(tags, "mlflow.note.content", run.reason());
        put(tags, "suanpan.model", run.model());
        put(tags, "suanpan.version", run.version());
        put(tags, "suanpan.algorithm", run.algorithm());
        put(tags, "suanpan.promoted", Boolean.toString(run.promoted()));
        put(tags, "suanpan.seed", Long.toString(run.seed()));
        put(tags, "suanpan.data.rows", Long.toString(run.data().rows()));
        put(tags, "suanpan.data.sha256", run.data().contentSha256());
        put(tags, "suanpan.data.tableCommit", Long.toString(run.data().tableCommit()));
        put(tags, "suanpan.data.asOf", String.join(", ", run.data().asOf()));
        String previous = run.previousVersion();
        if (previous != null) {
            put(tags, "suanpan.previousVersion", previous);
        }
        return tags;
    }

    /**
     * MLflow's names have letters, digits, {@code _ - . : /} and blanks; a slash makes a folder.
     */
    private static void put(Map<String, String> into, String name, String value) {
        String cut = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
        into.put(name.replaceAll("[^\\w\\-. ]", "_"), cut);
    }
}
