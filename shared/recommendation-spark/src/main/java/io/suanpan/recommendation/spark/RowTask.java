package io.suanpan.recommendation.spark;

import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.PairWeights;
import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.data.Vocabulary;
import io.suanpan.recommendation.data.Weighting;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/**
 * What the users of a partition did as one matrix: they come sorted by user and time, and are
 * numbered from 0 as they come.
 *
 * @param end of all that was done
 */
record RowTask(Weighting weighting, Broadcast<List<String>> items, long end)
        implements FlatMapFunction<Iterator<Row>, SparseMatrix> {
    private static final int EXPECTED = 1_024;

    @Override
    public Iterator<SparseMatrix> call(Iterator<Row> rows) {
        Vocabulary names = Vocabulary.of(items.value());
        PairWeights pairs = new PairWeights(weighting, end, EXPECTED);
        String last = "";
        int users = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            // No user has an empty name.
            if (!row.getString(0).equals(last)) {
                last = row.getString(0);
                users++;
            }
            pairs.add(
                    users - 1,
                    names.index(row.getString(1)).orElseThrow(),
                    EventKind.valueOf(row.getString(3)),
                    row.getLong(2),
                    row.getFloat(4));
        }
        return List.of(pairs.matrix(users, names.size())).iterator();
    }
}
