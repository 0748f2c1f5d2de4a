package io.suanpan.local.sample;

import io.suanpan.core.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the hidden truth is written: {@code truth.json} and {@code truth/*.csv.gz}. */
final class TruthFolder implements AutoCloseable {
    static final String SUMMARY = "truth.json";

    private final Path root;
    private final List<String> keys = new ArrayList<>(List.of(SUMMARY));
    private final List<TruthFile> files = new ArrayList<>();

    TruthFolder(Path root) {
        this.root = root;
    }

    TruthFile file(String name, String header) {
        String key = "truth/" + name + ".csv.gz";
        keys.add(key);
        var file = new TruthFile(new RowFile(root.resolve(key), StandardCharsets.UTF_8), header);
        files.add(file);
        return file;
    }

    void summary(Object truth) {
        try {
            Files.write(root.resolve(SUMMARY), Json.prettyBytes(truth));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing " + root.resolve(SUMMARY) + " failed.", e);
        }
    }

    /** Of all files, {@code truth.json} first. */
    List<String> keys() {
        return List.copyOf(keys);
    }

    @Override
    public void close() {
        files.forEach(TruthFile::close);
    }
}
