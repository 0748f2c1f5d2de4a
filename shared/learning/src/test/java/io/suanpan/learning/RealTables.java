package io.suanpan.learning;

import io.suanpan.learning.table.Preparation;
import io.suanpan.learning.table.PreparationOptions;
import io.suanpan.learning.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;

/** A public table, prepared on its training rows: row i is test where i mod 5 = 0. */
public record RealTables(LabelledRows training, LabelledRows test) {

    public static RealTables shoppers() {
        return read("shoppers.csv.gz", "Revenue", "TRUE", List.of());
    }

    private static RealTables read(String file, String label, String yes, List<String> dropped) {
        Path path = CustomerSet.folder().resolve(file);
        Assumptions.assumeTrue(Files.exists(path), "SKIPPED: needs " + path);
        Table table = Table.read(path);
        boolean[] labels = table.labels(label, yes);
        List<String> hidden = new ArrayList<>(dropped);
        hidden.add(label);
        Table features = table.without(hidden);
        int[] known = rows(table.rowCount(), false);
        Preparation preparation =
                Preparation.of(features.subset(known), PreparationOptions.defaults());
        LabelledRows all = preparation.rows(features, labels);
        return new RealTables(all.subset(known), all.subset(rows(table.rowCount(), true)));
    }

    private static int[] rows(int count, boolean test) {
        return IntStream.range(0, count).filter(row -> (row % 5 == 0) == test).toArray();
    }
}
