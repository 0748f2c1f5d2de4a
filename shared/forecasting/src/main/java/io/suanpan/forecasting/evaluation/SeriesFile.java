package io.suanpan.forecasting.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * CSV, also as {@code .gz}, with the header {@value SeriesLine#HEADER}; a line is a {@link
 * SeriesLine}.
 */
public final class SeriesFile {
    private final Path file;

    private SeriesFile(Path file) {
        this.file = file;
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} without the file, {@code MALFORMED} naming the
     *     line of what is wrong in it
     */
    public static List<KnownFuture> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new SuanpanException(
                    ErrorCode.NOT_FOUND, "There is no file " + file + ".", "Check the path.");
        }
        try (BufferedReader lines = open(file)) {
            return new SeriesFile(file).all(lines);
        } catch (IOException e) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    file + " cannot be read: " + e.getMessage() + ".",
                    "Give CSV, as text or as .gz.",
                    e);
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        boolean packed = file.toString().endsWith(".gz");
        return new BufferedReader(
                new InputStreamReader(packed ? new GZIPInputStream(bytes) : bytes, UTF_8));
    }

    private List<KnownFuture> all(BufferedReader lines) throws IOException {
        String header = lines.readLine();
        if (!SeriesLine.HEADER.equals(header)) {
            throw wrong(1, "is not the header", "Begin with " + SeriesLine.HEADER + ".");
        }
        List<KnownFuture> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            KnownFuture one = SeriesLine.of(line, where(number)).knownFuture();
            if (!ids.add(one.history().id())) {
                throw wrong(number, "repeats the id " + one.history().id(), "Keep one of them.");
            }
            all.add(one);
        }
        if (all.isEmpty()) {
            throw wrong(2, "is missing", "Give at least one series.");
        }
        return all;
    }

    private String where(int line) {
        return "Line " + line + " of " + file;
    }

    private SuanpanException wrong(int line, String what, String remedy) {
        return SeriesLine.wrong(where(line), what, remedy);
    }
}
