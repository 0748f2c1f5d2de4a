package io.suanpan.local.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.suanpan.core.Json;
import io.suanpan.local.fixture.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** MLflow's own client, of a certain version, from PyPI. */
final class Mlflow {
    private static final int ABSENT = 3;

    /** All that the client sees of a file store, as one JSON object. */
    private static final String READ =
            """
            import json, sys, warnings
            warnings.simplefilter('ignore')
            import mlflow
            from mlflow.tracking import MlflowClient
            client = MlflowClient(tracking_uri=sys.argv[1])
            seen = {}
            for experiment in client.search_experiments():
                seen[experiment.name] = [
                    dict(id=run.info.run_id, name=run.info.run_name, status=run.info.status,
                         start=run.info.start_time, metrics=run.data.metrics,
                         params=run.data.params, tags=run.data.tags,
                         data=[[it.dataset.digest, it.dataset.profile, it.tags[0].value]
                               for it in run.inputs.dataset_inputs],
                         artifacts=sorted(it.path for it in client.list_artifacts(run.info.run_id)))
                    for run in client.search_runs([experiment.experiment_id],
                                                  order_by=['metrics.auc DESC'])]
            churn = client.get_experiment_by_name('suanpan/churn').experiment_id
            above = client.search_runs([churn], "metrics.auc > 0.75 and tags.`suanpan.promoted` = 'true'")
            print(json.dumps(dict(version=mlflow.__version__, experiments=seen,
                                  above=[run.info.run_id for run in above])))
            """;

    private final String python;

    private Mlflow(String python) {
        this.python = python;
    }

    /** Installs it where it is not yet; a skipped test where that cannot be. */
    static Mlflow require(String version) throws Exception {
        String script = Fixtures.root().resolve("local/mlflow").toString();
        Process process =
                new ProcessBuilder("bash", script, version)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String python = text(process);
        int exitCode = process.waitFor();
        if (exitCode == ABSENT) {
            abort("SKIPPED: needs Python 3.10 or newer and mlflow-skinny " + version + " of PyPI");
        }
        assertThat(exitCode).isZero();
        return new Mlflow(python);
    }

    /**
     * @param store root of a file store
     */
    JsonNode read(Path store) throws Exception {
        Path errors = Files.createTempFile("mlflow", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(python, "-c", READ, store.toUri().toString())
                        .redirectError(errors.toFile());
        builder.environment().put("MLFLOW_ALLOW_FILE_STORE", "true");
        builder.environment().put("MLFLOW_DISABLE_TELEMETRY", "true");
        Process process = builder.start();
        String answer = text(process);
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        Files.delete(errors);
        return Json.tree(answer.getBytes(StandardCharsets.UTF_8), "what MLflow read");
    }

    private static String text(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
