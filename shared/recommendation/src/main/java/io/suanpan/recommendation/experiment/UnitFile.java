package io.suanpan.recommendation.experiment;

import io.suanpan.core.CsvRecords;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What units gave, as CSV in UTF-8 with a header that has {@code unit} and {@code value}, {@code
 * arm} where others than the hash have dealt, and {@code before} where it is known what they had
 * given before. Other columns do not matter.
 */
public final class UnitFile {
    private final String name;
    private final int unit;
    private final int arm;
    private final int value;
    private final int before;
    private final int cells;

    private UnitFile(String name, List<String> header) {
        this.name = name;
        unit = header.indexOf("unit");
        arm = header.indexOf("arm");
        value = header.indexOf("value");
        before = header.indexOf("before");
        cells = header.size();
        if (unit < 0 || value < 0) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    name + " has the columns " + header + ".",
                    "Give it a header with unit and value.");
        }
    }

    /**
     * Adds all rows.
     *
     * @throws SuanpanException {@code NOT_FOUND} without the file; {@code MALFORMED} naming the
     *     record, from 1 after the header, and the column of what is wrong in it
     */
    public static void read(Path file, ExperimentTally into) {
        if (!Files.isRegularFile(file)) {
            throw new SuanpanException(
                    ErrorCode.NOT_FOUND, "There is no file " + file + ".", "Check the path.");
        }
        try (var text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var records = new CsvRecords(text);
            var rows = new UnitFile(String.valueOf(file.getFileName()), records.read());
            int number = 1;
            for (var row = records.read(); !row.isEmpty(); row = records.read()) {
                rows.add(row, number++, into);
            }
        } catch (IOException e) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    file + " cannot be read: " + e.getMessage() + ".",
                    "Give CSV in UTF-8.",
                    e);
        }
    }

    private void add(List<String> row, int number, ExperimentTally into) {
        if (row.size() != cells || row.get(unit).isEmpty()) {
            throw wrong(number, "unit", "has " + row.size() + " cells, or no unit");
        }
        double gave = number(row, value, number, "value");
        double had = before < 0 ? 0 : number(row, before, number, "before");
        if (arm < 0) {
            into.add(row.get(unit), gave, had);
        } else {
            into.add(row.get(unit), row.get(arm), gave, had);
        }
    }

    private double number(List<String> row, int column, int number, String of) {
        double read = Double.NaN;
        try {
            read = row.get(column).isEmpty() ? 0 : Double.parseDouble(row.get(column));
        } catch (NumberFormatException _) {
            // Said below.
        }
        if (!Double.isFinite(read)) {
            throw wrong(number, of, "is \"" + row.get(column) + "\", which is no number");
        }
        return read;
    }

    private SuanpanException wrong(int number, String column, String what) {
        return new SuanpanException(
                ErrorCode.MALFORMED,
                "%s, record %d: %s %s.".formatted(name, number, column, what),
                "Correct the record, or leave it out.");
    }
}
