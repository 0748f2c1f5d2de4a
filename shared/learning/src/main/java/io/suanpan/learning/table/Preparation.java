package io.suanpan.learning.table;

import io.suanpan.core.SuanpanException;
import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.Refusals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of a table is learned from, decided on training rows alone: columns without a cell, constant
 * columns, columns equal to an earlier one and identifiers are dropped; rare categories share a
 * code; categories that training has not seen get another; blank cells stay missing. JSON of the
 * record is its stored form.
 *
 * @param features in the order of the table's columns
 * @param findings what was dropped or merged, and why
 */
public record Preparation(List<PreparedFeature> features, List<ColumnFinding> findings) {
    public Preparation {
        features = List.copyOf(features);
        findings = List.copyOf(findings);
    }

    /**
     * Does not depend on the order of the rows. O(rows · columns²) at worst, for duplicates.
     *
     * @param training without the label
     * @throws SuanpanException {@code IMPOSSIBLE} where no column is left, or one has too many
     *     categories
     */
    public static Preparation of(Table training, PreparationOptions options) {
        List<PreparedFeature> features = new ArrayList<>();
        List<ColumnFinding> findings = new ArrayList<>();
        List<TableColumn> kept = new ArrayList<>();
        for (TableColumn column : training.columns()) {
            ColumnCheck check = new ColumnCheck(column, options);
            var useless = check.useless().or(() -> duplicate(column, kept));
            if (useless.isPresent()) {
                findings.add(useless.get());
                continue;
            }
            kept.add(column);
            check.missing().ifPresent(findings::add);
            PreparedFeature feature = feature(column, options);
            features.add(feature);
            if (!feature.rare().isEmpty()) {
                findings.add(rare(feature, options));
            }
        }
        if (features.isEmpty()) {
            throw Refusals.impossible(
                    "No column tells the rows apart: " + findings,
                    "Give a table with at least one column that varies.");
        }
        return new Preparation(features, findings);
    }

    private static Optional<ColumnFinding> duplicate(TableColumn column, List<TableColumn> kept) {
        return kept.stream()
                .filter(earlier -> ColumnCheck.equal(earlier, column))
                .findFirst()
                .map(earlier ->
                        new ColumnFinding(
                                column.name(),
                                "dropped: duplicate",
                                "its cells part the rows as those of " + earlier.name() + " do"));
    }

    private static ColumnFinding rare(PreparedFeature feature, PreparationOptions options) {
        return new ColumnFinding(
                feature.name(),
                "merged: rare categories",
                "%d categories have fewer than %d rows each"
                        .formatted(feature.rare().size(), options.leastRows()));
    }

    private static PreparedFeature feature(TableColumn column, PreparationOptions options) {
        if (column.isNumeric()) {
            return new PreparedFeature(column.name(), List.of(), List.of());
        }
        Map<String, Integer> counts = new HashMap<>();
        for (int row = 0; row < column.rowCount(); row++) {
            if (column.code(row) != TableColumn.BLANK) {
                counts.merge(column.text(row), 1, Integer::sum);
            }
        }
        List<String> common = new ArrayList<>();
        List<String> rare = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(it ->
                        (it.getValue() < options.leastRows() ? rare : common).add(it.getKey()));
        if (rare.size() == 1 || common.isEmpty()) {
            // Alone it is no worse off than among others.
            common.addAll(rare);
            rare.clear();
        }
        return new PreparedFeature(column.name(), common, rare);
    }

    public List<String> featureNames() {
        return features.stream().map(PreparedFeature::name).toList();
    }

    /** How many codes each feature has: 0 for a numeric one. */
    public List<Integer> codeCounts() {
        return features.stream().map(it -> it.isCategory() ? it.codes() : 0).toList();
    }

    /** The table's rows as the features, categories by their codes. */
    public LabelledRows rows(Table table, boolean[] labels) {
        int width = features.size();
        double[] values = new double[table.rowCount() * width];
        for (int j = 0; j < width; j++) {
            TableColumn column = table.column(features.get(j).name());
            if (features.get(j).isCategory()) {
                double[] codes = codes(features.get(j), column);
                for (int row = 0; row < labels.length; row++) {
                    int code = column.code(row);
                    values[row * width + j] = code == TableColumn.BLANK ? Double.NaN : codes[code];
                }
            } else {
                requireNumeric(column);
                for (int row = 0; row < labels.length; row++) {
                    values[row * width + j] = column.number(row);
                }
            }
        }
        return LabelledRows.of(featureNames(), values, labels);
    }

    private static void requireNumeric(TableColumn column) {
        if (!column.isNumeric()) {
            throw Refusals.malformed(
                    "The column %s was numeric in training and holds texts now"
                            .formatted(column.name()),
                    "Give numbers, or train again.");
        }
    }

    private static double[] codes(PreparedFeature feature, TableColumn column) {
        Map<String, Integer> known = new HashMap<>();
        for (int code = 0; code < feature.categories().size(); code++) {
            known.put(feature.categories().get(code), code);
        }
        feature.rare().forEach(text -> known.put(text, feature.categories().size()));
        return column.texts().stream()
                .mapToDouble(text -> known.getOrDefault(text, feature.codes()))
                .toArray();
    }
}
