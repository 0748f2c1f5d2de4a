package io.suanpan.benchmarks;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.runner.EmbeddedRunner;
import io.suanpan.local.template.Template;
import io.suanpan.store.Content;
import io.suanpan.store.FileObjectStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A store in a scratch folder, filled and asked through the functions alone. */
final class BenchShop {
    private final Path folder;
    private final FileObjectStore store;
    private final EmbeddedRunner runner;

    BenchShop(Path folder) {
        this.folder = folder;
        store = new FileObjectStore(folder);
        runner =
                new EmbeddedRunner(
                        Template.read(home().resolve("template.yaml")),
                        folder.toString(),
                        Clock.systemUTC(),
                        (_, _) -> {});
    }

    /** The folder of the checkout. */
    static Path home() {
        String home = System.getProperty("suanpan.home");
        if (home == null) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The system property suanpan.home is not set.",
                    "Start with ./suanpan bench.");
        }
        return Path.of(home);
    }

    Path folder() {
        return folder;
    }

    FileObjectStore store() {
        return store;
    }

    EmbeddedRunner runner() {
        return runner;
    }

    /** Puts a file under {@code raw/} as an upload does, and returns its key. */
    String upload(Path file, String source) {
        String key = "raw/" + source + "/" + file.getFileName();
        store.put(key, Content.of(file));
        return key;
    }

    /** Uploads and ingests. */
    void take(Path file, String source) {
        ask("ingest", Map.of("action", "ingest", "key", upload(file, source)));
    }

    /** The answer of a function to a batch event; a problem ends the benchmark. */
    JsonNode ask(String function, Map<String, ?> event) {
        byte[] bytes = runner.function(function).invoke(Json.bytes(event));
        JsonNode answer = Json.tree(bytes, "The answer of " + function);
        if (answer.has("code") && answer.has("remedy")) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    function + ": " + answer.path("detail").stringValue(""),
                    answer.path("remedy").stringValue(""));
        }
        return answer;
    }

    /** Trains all models. */
    void train() {
        ask("train", Map.of("action", "train"));
    }
}
