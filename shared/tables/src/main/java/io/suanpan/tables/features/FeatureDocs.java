package io.suanpan.tables.features;

import io.suanpan.core.FeatureDoc;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;

/** What each column of the feature SQL means, in the order of the columns after the id. */
final class FeatureDocs {
    static final List<FeatureDoc> ALL =
            SqlText.resource("customer-features.tsv")
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(FeatureDocs::parse)
                    .toList();

    private FeatureDocs() {}

    /** The SQL and its documentation must name the same columns, or a value gets a wrong name. */
    static void checkColumns(ResultSetMetaData columns) throws SQLException {
        if (columns.getColumnCount() != ALL.size() + 1) {
            throw new IllegalStateException(
                    "The feature SQL gives %d columns, the documentation names %d."
                            .formatted(columns.getColumnCount() - 1, ALL.size()));
        }
        for (int i = 0; i < ALL.size(); i++) {
            if (!columns.getColumnLabel(i + 2).equals(ALL.get(i).name())) {
                throw new IllegalStateException(
                        "Column %d of the feature SQL is %s, but is documented as %s."
                                .formatted(i, columns.getColumnLabel(i + 2), ALL.get(i).name()));
            }
        }
    }

    private static FeatureDoc parse(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 3) {
            throw new IllegalStateException("Not name, label, unit: \"" + line + "\"");
        }
        return new FeatureDoc(parts[0], parts[1], parts[2]);
    }
}
