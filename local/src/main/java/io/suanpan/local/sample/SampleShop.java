package io.suanpan.local.sample;

import io.suanpan.core.Folders;
import io.suanpan.core.Json;
import io.suanpan.recommendation.running.ExperimentSettings;
import io.suanpan.routing.deliveries.FleetStore;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.PutCondition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a whole synthetic shop: raw files in the {@code suanpan} import format under {@code
 * raw/suanpan/}, depots and vans and an A/A test as {@code settings/}, the hidden truth beside them
 * as {@code truth.json} and {@code truth/*.csv.gz}. Equal options give equal bytes. Memory grows
 * with customers and products, not with days.
 */
public final class SampleShop {
    private SampleShop() {}

    /**
     * Writes into a folder, which is made if it is absent; files of the same names are replaced.
     *
     * @throws UncheckedIOException where the folder cannot be written
     */
    public static SampleShopSummary write(SampleShopOptions options, Path folder) {
        Behaviour behaviour = Behaviour.defaults();
        var calendar = new ShopCalendar(options, behaviour.seasons());
        var catalogue = new Catalogue(options, behaviour, calendar);
        try (var truth = new TruthFolder(folder)) {
            var log = new DirtLog(truth);
            var raw = new RawFolder(folder, options, calendar, log);
            try (raw) {
                new Simulation(new Shop(options, behaviour, calendar, catalogue, raw, truth), log)
                        .run();
            }
            write(folder, FleetStore.KEY, Json.prettyBytes(SampleFleet.of(options, behaviour)));
            write(folder, ExperimentSettings.KEY, SampleExperiment.settings(options));
            return summary(folder, raw, log, truth);
        }
    }

    /**
     * Writes into a store under the same keys, the truth first and the raw files last, so that a
     * store which imports what arrives imports references before what refers to them. Settings that
     * are there already stay.
     */
    public static SampleShopSummary write(SampleShopOptions options, ObjectStore store) {
        Path folder = temporaryFolder();
        try {
            SampleShopSummary summary = write(options, folder);
            for (String key : List.of(FleetStore.KEY, ExperimentSettings.KEY)) {
                store.put(key, Content.of(folder.resolve(key)), PutCondition.createOnly());
            }
            for (String key : summary.truthFiles()) {
                store.put(key, Content.of(folder.resolve(key)));
            }
            for (String key : summary.files()) {
                store.put(key, Content.of(folder.resolve(key)));
            }
            return summary;
        } finally {
            Folders.delete(folder);
        }
    }

    private static void write(Path folder, String key, byte[] settings) {
        Path file = folder.resolve(key);
        try {
            Files.createDirectories(folder.resolve("settings"));
            Files.write(file, settings);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing " + file + " failed.", e);
        }
    }

    private static SampleShopSummary summary(
            Path folder, RawFolder raw, DirtLog log, TruthFolder truth) {
        List<String> files =
                raw.files().stream().map(file -> RawFolder.PREFIX + file.getFileName()).toList();
        long bytes = files.stream().mapToLong(key -> size(folder.resolve(key))).sum();
        return new SampleShopSummary(files, truth.keys(), raw.rows(), log.counts(), bytes);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("suanpan-sample");
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for temporary files.", e);
        }
    }
}
