package io.suanpan.local.mlflow;

import io.suanpan.core.DataIdentity;
import io.suanpan.core.Digest;
import io.suanpan.core.Json;
import io.suanpan.store.experiments.ExperimentDetails;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** The folder of one model's runs in MLflow's file store. */
final class MlflowExperiment {
    private static final String PREFIX = "suanpan/";
    private static final String DEFAULT_ID = "0";

    private final String id;
    private final String name;
    private final Path folder;
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    /**
     * @param root of the file store, absolute
     */
    MlflowExperiment(Path root, String model) {
        this.name = PREFIX + model;
        this.id = id(name);
        this.folder = root.resolve(id);
    }

    /** 18 digits as MLflow draws them, but the same for the same name. */
    private static String id(String name) {
        String digest = Digest.sha256(name.getBytes(StandardCharsets.UTF_8));
        long number = Long.parseLong(digest.substring(0, 15), 16);
        return Long.toString(100_000_000_000_000_000L + number % 900_000_000_000_000_000L);
    }

    /** MLflow's page asks for the experiment 0, and no store of its own is without. */
    static void writeDefault(Path root) throws IOException {
        Path meta = root.resolve(DEFAULT_ID).resolve("meta.yaml");
        if (!Files.exists(meta)) {
            Files.createDirectories(root.resolve(DEFAULT_ID));
            Files.writeString(
                    meta,
                    meta(
                            DEFAULT_ID,
                            "Default",
                            root.resolve(DEFAULT_ID),
                            Instant.EPOCH,
                            Instant.EPOCH));
        }
    }

    void writeMeta() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("meta.yaml"), meta(id, name, folder, first, last));
    }

    private static String meta(
            String id, String name, Path folder, Instant created, Instant updated) {
        return """
        artifact_location: %s
        creation_time: %d
        experiment_id: %s
        last_update_time: %d
        lifecycle_stage: active
        name: %s
        """
                .formatted(
                        quoted(uri(folder)),
                        created.toEpochMilli(),
                        quoted(id),
                        updated.toEpochMilli(),
                        quoted(name));
    }

    /**
     * @param artifacts by name
     */
    void write(ExperimentDetails run, Map<String, byte[]> artifacts) throws IOException {
        first = run.trainedAt().isBefore(first) ? run.trainedAt() : first;
        last = run.trainedAt().isAfter(last) ? run.trainedAt() : last;
        Path runFolder = folder.resolve(run.run());
        long millis = run.trainedAt().toEpochMilli();
        Map<String, String> metrics = new TreeMap<>();
        run.metrics()
                .forEach((metric, value) -> metrics.put(metric, millis + " " + value + " 0\n"));
        writeAll(runFolder.resolve("metrics"), metrics);
        writeAll(runFolder.resolve("params"), MlflowTags.parameters(run));
        writeAll(runFolder.resolve("tags"), MlflowTags.tags(run));
        Path artifactFolder = Files.createDirectories(runFolder.resolve("artifacts"));
        for (var artifact : artifacts.entrySet()) {
            Files.write(artifactFolder.resolve(artifact.getKey()), artifact.getValue());
        }
        writeData(run, runFolder.resolve("inputs"));
        Files.writeString(runFolder.resolve("meta.yaml"), meta(run, artifactFolder, millis));
    }

    /** The rows that a run learned from, once for all runs on them, and that it did so. */
    private void writeData(ExperimentDetails run, Path inputs) throws IOException {
        DataIdentity data = run.data();
        String digest =
                data.contentSha256().substring(0, Math.min(36, data.contentSha256().length()));
        String dataId = shortHash(digest);
        Path dataset = folder.resolve("datasets").resolve(dataId);
        Files.createDirectories(dataset);
        Files.writeString(
                dataset.resolve("meta.yaml"),
                """
                digest: %s
                name: 'training rows'
                profile: %s
                schema: null
                source: %s
                source_type: suanpan
                """
                        .formatted(
                                quoted(digest),
                                quoted(Json.text(Map.of("rows", data.rows()))),
                                quoted(Json.text(Map.of("asOf", data.asOf())))));
        Path input = inputs.resolve(shortHash(dataId + run.run()));
        Files.createDirectories(input);
        Files.writeString(
                input.resolve("meta.yaml"),
                """
                destination_id: %1$s
                destination_type: RUN
                source_id: %1$s
                source_type: DATASET
                tags:
                  mlflow.data.context: training
                """
                        .formatted(quoted(dataId)));
    }

    private static String shortHash(String text) {
        return Digest.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }

    private static void writeAll(Path folder, Map<String, String> files) throws IOException {
        Files.createDirectories(folder);
        for (var file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** Source type 4 is local, status 3 finished. A run's record has the end of training alone. */
    private String meta(ExperimentDetails run, Path artifacts, long millis) {
        return """
        artifact_uri: %1$s
        end_time: %2$d
        entry_point_name: ''
        experiment_id: %3$s
        lifecycle_stage: active
        run_id: %4$s
        run_name: %5$s
        run_uuid: %4$s
        source_name: ''
        source_type: 4
        source_version: ''
        start_time: %2$d
        status: 3
        tags: []
        user_id: suanpan
        """
                .formatted(
                        quoted(uri(artifacts)),
                        millis,
                        quoted(id),
                        quoted(run.run()),
                        quoted(MlflowTags.runName(run)));
    }

    private static String uri(Path path) {
        String uri = path.toUri().toString();
        return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    }

    /** A YAML text in single quotes; ours hold no line feeds. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
