package io.suanpan.local.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.DataIdentity;
import io.suanpan.core.Json;
import io.suanpan.core.ModelCard;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.store.FileObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is written, by the files and as MLflow's own client reads it. */
class MlflowExportTest {
    private static final String FIRST = "000000000000000a";
    private static final String SECOND = "000000000000000b";
    private static final String SEGMENTS = "00000000000000ff";

    /** Hard to write: an apostrophe, a colon, an umlaut, a line feed. */
    private static final String REASON = "It's not worse: AUC 0.7 ≥ 0.69,\nas for \"Müller\".";

    @TempDir private Path folder;
    private FileObjectStore store;
    private Path out;

    @BeforeEach
    void keepThreeRuns() {
        store = new FileObjectStore(folder.resolve("store"));
        out = folder.resolve("my runs");
        keep("churn", FIRST, 1, Map.of("auc", 0.1 + 0.2, "logLoss", 6e-5), Map.of("depth", "2"));
        keep("churn", SECOND, 2, Map.of("auc", 0.8, "rows", 1e9), Map.of("candidate.0", "a, b"));
        keep("segments", SEGMENTS, 3, Map.of("silhouette", -0.3), Map.of("k", "6"));
    }

    private void keep(
            String model,
            String run,
            int day,
            Map<String, Double> metrics,
            Map<String, String> parameters) {
        String version = "2026010" + day + "T000000Z-00000000";
        ModelCard card =
                new ModelCard(
                        model,
                        version,
                        "some-algorithm",
                        Instant.parse("2026-01-0" + day + "T00:00:00.123Z"),
                        "0.1.0",
                        5,
                        new DataIdentity(day, "ab" + day, 100 + day, List.of("2025-12-01")),
                        parameters,
                        metrics,
                        Map.of(),
                        List.of(),
                        "cd");
        Map<String, Object> record = new HashMap<>();
        record.put("run", run);
        record.put("settings", Map.of("folds", 4));
        record.put("card", card);
        record.put("outcome", Map.of("promoted", true, "reason", REASON));
        store.put("experiments/" + model + "/" + run + ".json", Content.of(Json.bytes(record)));
        store.put("models/" + model + "/" + version + "/card.json", Content.of(Json.bytes(card)));
        if (run.equals(FIRST)) {
            store.put("models/" + model + "/" + version + "/report.json", Content.of("{}"));
        }
    }

    private MlflowExport.Written write(Optional<String> model) {
        return new MlflowExport(store).write(model, out);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(out)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(out.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }

    @Test
    void aRunIsAFolderOfSmallFiles() throws IOException {
        assertThat(write(Optional.empty())).isEqualTo(new MlflowExport.Written(2, 3, List.of()));
        Map<String, String> files = files();
        String run =
                files.keySet().stream()
                        .filter(name -> name.endsWith(FIRST + "/meta.yaml"))
                        .findFirst()
                        .orElseThrow()
                        .replace("/meta.yaml", "");
        assertThat(run).matches("\\d{18}/" + FIRST);
        assertThat(files)
                .containsEntry(run + "/metrics/auc", "1767225600123 0.30000000000000004 0\n")
                .containsEntry(run + "/metrics/logLoss", "1767225600123 6.0E-5 0\n")
                .containsEntry(run + "/params/depth", "2")
                .containsEntry(run + "/params/settings.folds", "4")
                .containsEntry(run + "/tags/mlflow.note.content", REASON)
                .containsEntry(run + "/tags/suanpan.data.sha256", "ab1")
                .containsKeys(
                        run + "/artifacts/run.json",
                        run + "/artifacts/card.json",
                        run + "/artifacts/report.json",
                        "0/meta.yaml");
        assertThat(files.get(run + "/meta.yaml"))
                .contains("run_id: '" + FIRST + "'", "status: 3", "my%20runs");
    }

    @Test
    void exportingAgainChangesNothingAndLaterRunsAreAdded() throws IOException {
        write(Optional.of("churn"));
        Map<String, String> churn = files();
        assertThat(churn.keySet()).noneMatch(name -> name.contains(SEGMENTS));
        write(Optional.of("churn"));
        assertThat(files()).isEqualTo(churn);
        write(Optional.of("segments"));
        assertThat(files()).containsAllEntriesOf(churn).hasSizeGreaterThan(churn.size());
    }

    @Test
    void withoutRunsNothingIsWritten() {
        assertThatThrownBy(() -> write(Optional.of("weather")))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("no run of weather to export");
        assertThat(out).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws IOException {
        Files.writeString(out, "a file");
        assertThatThrownBy(() -> write(Optional.empty()))
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("--out");
    }

    @Test
    void aDamagedRecordIsLeftOutAndNamed() {
        String key = "experiments/churn/000000000000000d.json";
        store.put(key, Content.of("{"));
        assertThat(write(Optional.empty())).isEqualTo(new MlflowExport.Written(2, 3, List.of(key)));
    }

    /** The last that reads files unasked, and the newest. */
    @ParameterizedTest
    @ValueSource(strings = {"2.22.5", "3.17.2"})
    void mlflowItselfReadsEveryRunAsItWas(String version) throws Exception {
        Mlflow mlflow = Mlflow.require(version);
        write(Optional.empty());
        JsonNode seen = mlflow.read(out);
        assertThat(seen.path("version").stringValue()).isEqualTo(version);
        assertThat(seen.path("experiments").propertyNames())
                .containsExactlyInAnyOrder("suanpan/churn", "suanpan/segments", "Default");
        JsonNode churn = seen.path("experiments").path("suanpan/churn");
        assertThat(churn.size()).isEqualTo(2);
        // search_runs with order_by metrics.auc DESC
        assertThat(churn.get(0).path("id").stringValue()).isEqualTo(SECOND);
        JsonNode first = churn.get(1);
        assertThat(first.path("id").stringValue()).isEqualTo(FIRST);
        assertThat(first.path("name").stringValue())
                .isEqualTo("some-algorithm 20260101T000000Z-00000000");
        assertThat(first.path("status").stringValue()).isEqualTo("FINISHED");
        assertThat(first.path("start").longValue()).isEqualTo(1767225600123L);
        assertThat(numbers(first.path("metrics")))
                .isEqualTo(Map.of("auc", 0.1 + 0.2, "logLoss", 6e-5));
        assertThat(texts(first.path("params")))
                .isEqualTo(Map.of("depth", "2", "settings.folds", "4"));
        assertThat(texts(first.path("tags")))
                .containsEntry("mlflow.note.content", REASON)
                .containsEntry("suanpan.data.rows", "101")
                .containsEntry("suanpan.promoted", "true");
        assertThat(first.path("data").get(0).valueStream().map(JsonNode::stringValue))
                .containsExactly("ab1", "{\"rows\":101}", "training");
        assertThat(first.path("artifacts").valueStream().map(JsonNode::stringValue))
                .containsExactly("card.json", "report.json", "run.json");
        JsonNode segments = seen.path("experiments").path("suanpan/segments").get(0);
        assertThat(numbers(segments.path("metrics"))).isEqualTo(Map.of("silhouette", -0.3));
        // search_runs with a bound
        assertThat(seen.path("above").valueStream().map(JsonNode::stringValue))
                .containsExactly(SECOND);
    }

    private static Map<String, Double> numbers(JsonNode object) {
        Map<String, Double> numbers = new HashMap<>();
        object.forEachEntry((name, value) -> numbers.put(name, value.doubleValue()));
        return numbers;
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        object.forEachEntry((name, value) -> texts.put(name, value.stringValue()));
        return texts;
    }
}
