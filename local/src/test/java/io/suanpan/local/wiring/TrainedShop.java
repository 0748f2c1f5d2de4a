package io.suanpan.local.wiring;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.Json;
import io.suanpan.local.fixture.Fixtures;
import io.suanpan.local.fixture.SteppingClock;
import io.suanpan.local.runner.EmbeddedRunner;
import io.suanpan.local.runner.FunctionLog;
import io.suanpan.local.sample.SampleShop;
import io.suanpan.local.sample.SampleShopOptions;
import io.suanpan.local.template.Template;
import io.suanpan.routing.deliveries.FleetStore;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A small sample shop with all that the events speak of, imported and trained on once for all tests
 * of a build; each test works on a copy.
 */
public final class TrainedShop {
    /** The version of {@code churn} that events name; it was in use before the trained one. */
    public static final String KNOWN_VERSION = "20260131T030000Z-1a2b3c4d";

    /** Read once: every event has a runner of its own. */
    private static final Template TEMPLATE =
            Template.read(Fixtures.root().resolve("template.yaml"));

    private static final Path FOLDER = Fixtures.root().resolve("local/target/trained-shop");

    /** Held while it is looked for and made: the tests of a build run in several JVMs. */
    private static final Path LOCK = FOLDER.resolveSibling("trained-shop.lock");

    /** Which build has made it. */
    private static final Path MADE_BY = FOLDER.resolveSibling("trained-shop.build");

    /** When the build began; a run without one makes its own. */
    private static final String BUILD = System.getProperty("suanpan.build", "");

    /** Small, yet all models can be trained on it, and the customers of the events have ordered. */
    private static final SampleShopOptions OPTIONS =
            SampleShopOptions.defaults().withCustomers(160).withDays(270).withSeed(2);

    /** What models learn from and routes are planned of; the others would only cost time. */
    private static final List<String> UPLOADS =
            List.of(
                    "customers.csv.gz",
                    "products.csv.gz",
                    "orders.csv.gz",
                    "order_lines.csv.gz",
                    "stock.csv.gz",
                    "deliveries.csv.gz");

    private static boolean made;

    private TrainedShop() {}

    /** Which shop it is. */
    public static SampleShopOptions options() {
        return OPTIONS;
    }

    /** A copy in {@code folder}, which must not exist. */
    public static synchronized Path copyTo(Path folder) {
        if (!made) {
            makeUnlessMade();
            made = true;
        }
        link(FOLDER, folder);
        return folder;
    }

    private static void makeUnlessMade() {
        try (FileChannel file = FileChannel.open(LOCK, CREATE, WRITE);
                FileLock _ = file.lock()) {
            if (!isOfThisBuild()) {
                delete(MADE_BY);
                delete(FOLDER);
                make();
                write(MADE_BY, BUILD);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfThisBuild() {
        try {
            return !BUILD.isEmpty()
                    && Files.exists(MADE_BY)
                    && Files.readString(MADE_BY).equals(BUILD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The functions of the template over a store, as at a cold start. */
    static EmbeddedRunner runner(String store) {
        return new EmbeddedRunner(TEMPLATE, store, new SteppingClock(), FunctionLog.none());
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make() {
        ObjectStore store =
                new RecordedStores().open(RecordedStores.location(FOLDER)).orElseThrow();
        upload(store);
        EmbeddedRunner runner = runner(RecordedStores.location(FOLDER));
        invoke(runner, "ingest", "{\"action\":\"sweep\"}");
        invoke(runner, "train", "{\"action\":\"deliveries\"}");
        String trained = invoke(runner, "train", "{\"action\":\"train\"}");
        assertThat(trained)
                .contains("propensity", "churn", "value", "segments", "forecast", "recommend")
                .doesNotContain("\"promoted\":false");
        putObjects(store);
        putKnownVersion(store);
        RecordedStores.takeOpened();
    }

    private static void upload(ObjectStore store) {
        Path sample = FOLDER.resolveSibling("sample-shop");
        delete(sample);
        SampleShop.write(OPTIONS, sample);
        for (String upload : UPLOADS) {
            String key = "raw/suanpan/" + upload;
            store.put(key, Content.of(sample.resolve(key)));
        }
        store.put(FleetStore.KEY, Content.of(sample.resolve(FleetStore.KEY)));
    }

    private static String invoke(EmbeddedRunner runner, String function, String event) {
        byte[] answer = runner.function(function).invoke(event.getBytes(StandardCharsets.UTF_8));
        return new String(answer, StandardCharsets.UTF_8);
    }

    private static void putObjects(ObjectStore store) {
        Path objects = Fixtures.root().resolve("events/objects");
        for (Path file : files(objects)) {
            store.put(objects.relativize(file).toString(), Content.of(file));
        }
    }

    /** A copy of the trained version under the name that events know, in use before that one. */
    private static void putKnownVersion(ObjectStore store) {
        ObjectNode pointer = (ObjectNode) tree(store, "models/churn/current.json");
        String current = pointer.path("version").stringValue();
        String card = text(store, "models/churn/" + current + "/card.json");
        String known = "models/churn/" + KNOWN_VERSION;
        store.put(
                known + "/model.bin",
                Content.of(bytes(store, "models/churn/" + current + "/model.bin")));
        store.put(known + "/card.json", Content.of(card.replace(current, KNOWN_VERSION)));
        ((ArrayNode) pointer.path("history"))
                .addObject()
                .put("version", KNOWN_VERSION)
                .put("at", "2026-01-31T03:00:00Z")
                .put("action", "PROMOTE")
                .put("reason", "The first version of the model.");
        store.put("models/churn/current.json", Content.of(Json.bytes(pointer)));
    }

    private static JsonNode tree(ObjectStore store, String key) {
        return Json.tree(bytes(store, key), key);
    }

    private static String text(ObjectStore store, String key) {
        return new String(bytes(store, key), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ObjectStore store, String key) {
        return store.get(key).orElseThrow().bytes();
    }

    /** Makes {@code key} in a copy what it was at first. */
    static void restore(Path copy, String key) {
        Path file = copy.resolve(key);
        Path first = FOLDER.resolve(key);
        try {
            Files.deleteIfExists(file);
            if (Files.exists(first)) {
                Files.createDirectories(file.getParent());
                Files.createLink(file, first);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hard links: the store replaces its files and never writes into one. */
    private static void link(Path from, Path to) {
        for (Path file : files(from)) {
            Path relative = from.relativize(file);
            if (!relative.startsWith(".suanpan")) {
                restore(to, relative.toString());
            }
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
