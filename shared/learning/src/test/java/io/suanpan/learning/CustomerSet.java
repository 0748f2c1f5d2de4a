package io.suanpan.learning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/**
 * A public data set under the protocol of its README: row i is test where i mod 5 = 0; a column is
 * numeric if all its non-blank cells are, else each of its texts is a 0/1 feature.
 */
record CustomerSet(LabelledRows training, LabelledRows test) {

    static CustomerSet shoppers() {
        return load("shoppers.csv.gz", "Revenue", "TRUE", List.of());
    }

    static CustomerSet telcoChurn() {
        return load("telco_churn.csv.gz", "Churn", "Yes", List.of("customerID"));
    }

    static CustomerSet ecommerceChurn() {
        return load("ecommerce_churn.csv.gz", "Churn", "1", List.of("CustomerID"));
    }

    static CustomerSet germanCredit() {
        return load("german_credit.csv.gz", "creditability", "bad", List.of());
    }

    static Path folder() {
        String fromEnvironment = System.getenv("SUANPAN_DATA");
        Path data =
                fromEnvironment != null
                        ? Path.of(fromEnvironment)
                        : Path.of(System.getProperty("suanpan.root"))
                                .resolveSibling("shared")
                                .resolve("data");
        return data.resolve("customer");
    }

    /** Each file is read once a run; the sets are immutable. */
    private static final Map<Path, CustomerSet> READ = new ConcurrentHashMap<>();

    private static CustomerSet load(String file, String label, String yes, List<String> dropped) {
        Path path = folder().resolve(file);
        Assumptions.assumeTrue(Files.exists(path), "SKIPPED: needs " + path);
        return READ.computeIfAbsent(path, _ -> read(path, label, yes, dropped));
    }

    private static CustomerSet read(Path path, String label, String yes, List<String> dropped) {
        List<String[]> lines = lines(path);
        String[] header = lines.removeFirst();
        List<String> names = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        boolean[] labels = new boolean[lines.size()];
        for (int c = 0; c < header.length; c++) {
            int at = c;
            String[] cells = lines.stream().map(line -> line[at].strip()).toArray(String[]::new);
            if (header[c].equals(label)) {
                for (int row = 0; row < labels.length; row++) {
                    labels[row] = cells[row].equals(yes);
                }
            } else if (!dropped.contains(header[c])) {
                addColumn(header[c], cells, names, columns);
            }
        }
        return split(rows(names, columns, labels));
    }

    private static List<String[]> lines(Path path) {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(path)),
                                StandardCharsets.UTF_8))) {
            return new ArrayList<>(reader.lines().map(CustomerSet::cells).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commas part cells, but not between quotes; none of these files escapes a quote. */
    private static String[] cells(String line) {
        if (line.indexOf('"') < 0) {
            return line.split(",", -1);
        }
        String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
        Arrays.setAll(cells, i -> cells[i].replace("\"", ""));
        return cells;
    }

    private static void addColumn(
            String name, String[] cells, List<String> names, List<double[]> columns) {
        if (Arrays.stream(cells).allMatch(cell -> cell.isEmpty() || isNumber(cell))) {
            names.add(name);
            columns.add(
                    Arrays.stream(cells)
                            .mapToDouble(c -> c.isEmpty() ? Double.NaN : Double.parseDouble(c))
                            .toArray());
            return;
        }
        for (String text : new TreeSet<>(Arrays.asList(cells))) {
            names.add(name + "=" + text);
            columns.add(Arrays.stream(cells).mapToDouble(c -> c.equals(text) ? 1 : 0).toArray());
        }
    }

    private static boolean isNumber(String cell) {
        return cell.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?");
    }

    private static LabelledRows rows(List<String> names, List<double[]> columns, boolean[] labels) {
        double[] values = new double[labels.length * names.size()];
        for (int row = 0; row < labels.length; row++) {
            for (int j = 0; j < names.size(); j++) {
                values[row * names.size() + j] = columns.get(j)[row];
            }
        }
        return LabelledRows.of(names, values, labels);
    }

    private static CustomerSet split(LabelledRows rows) {
        int[] all = new int[rows.rowCount()];
        Arrays.setAll(all, i -> i);
        return new CustomerSet(
                rows.subset(Arrays.stream(all).filter(i -> i % 5 != 0).toArray()),
                rows.subset(Arrays.stream(all).filter(i -> i % 5 == 0).toArray()));
    }

    static BinaryEvaluation judge(io.suanpan.scoring.BinaryModel model, LabelledRows rows) {
        double[] probabilities = new double[rows.rowCount()];
        for (int row = 0; row < probabilities.length; row++) {
            probabilities[row] = model.probability(rows.row(row));
        }
        return BinaryEvaluation.of(probabilities, rows.labels());
    }
}
