package io.suanpan.forecasting.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.Horizon;
import io.suanpan.forecasting.Series;
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
 * CSV, also as {@code .gz}, with the header {@code id,frequency,horizon,category,history,future};
 * the last two are numbers with a space between, oldest first. Fields stand without quotes.
 */
public final class SeriesFile {
    private static final String HEADER = "id,frequency,horizon,category,history,future";
    private static final int ID = 0;
    private static final int FREQUENCY = 1;
    private static final int HORIZON = 2;
    private static final int CATEGORY = 3;
    private static final int HISTORY = 4;
    private static final int FUTURE = 5;

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
        if (!HEADER.equals(header)) {
            throw wrong(1, "is not the header", "Begin with " + HEADER + ".");
        }
        List<KnownFuture> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            KnownFuture one = one(number, line.split(",", -1));
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

    private KnownFuture one(int number, String[] fields) {
        if (fields.length != FUTURE + 1) {
            throw wrong(number, "has " + fields.length + " fields", "Give 6.");
        }
        Frequency frequency =
                Frequency.labelled(fields[FREQUENCY])
                        .orElseThrow(() ->
                                wrong(
                                        number,
                                        "has the frequency \"" + fields[FREQUENCY] + "\"",
                                        "Use yearly, quarterly, monthly, weekly, hourly or other."));
        double[] future = numbers(number, fields[FUTURE]);
        int horizon = (int) numbers(number, fields[HORIZON])[0];
        if (future.length != horizon) {
            throw wrong(
                    number,
                    "has " + future.length + " future values and a horizon of " + horizon,
                    "Give as many as the horizon says.");
        }
        Horizon.require(horizon);
        Series history =
                Series.newest(fields[ID], frequency.period(), numbers(number, fields[HISTORY]));
        return new KnownFuture(history, frequency, fields[CATEGORY], future);
    }

    private double[] numbers(int number, String text) {
        String[] parts = text.isBlank() ? new String[0] : text.strip().split(" +");
        double[] values = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            try {
                values[i] = Double.parseDouble(parts[i]);
            } catch (NumberFormatException e) {
                throw wrong(number, "has \"" + parts[i] + "\" for a number", "Mend it.");
            }
        }
        if (values.length == 0) {
            throw wrong(number, "has an empty field", "Give at least one number.");
        }
        return values;
    }

    private SuanpanException wrong(int line, String what, String remedy) {
        return new SuanpanException(
                ErrorCode.MALFORMED, "Line " + line + " of " + file + " " + what + ".", remedy);
    }
}
