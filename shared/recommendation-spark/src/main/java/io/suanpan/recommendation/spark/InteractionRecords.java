package io.suanpan.recommendation.spark;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.evaluation.RowReader;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import scala.Tuple5;

/**
 * What the records of a partition say was done: user, item, seconds, kind and amount. A record may
 * say that nothing was.
 */
final class InteractionRecords implements Iterator<Tuple5<String, String, Long, String, Float>> {
    private final String input;
    private final RowReader reader;
    private final int columns;
    private final Cells cells;
    private final Queue<Tuple5<String, String, Long, String, Float>> read = new ArrayDeque<>(1);

    /**
     * @param input where the records are from
     * @param columns that each record has
     */
    InteractionRecords(String input, RowReader reader, int columns, Cells cells) {
        this.input = input;
        this.reader = reader;
        this.columns = columns;
        this.cells = cells;
    }

    @Override
    public boolean hasNext() {
        while (read.isEmpty()) {
            List<String> record = cells.next();
            if (record.isEmpty()) {
                return false;
            }
            if (record.size() != columns) {
                throw wrong("has %d cells, the header has %d".formatted(record.size(), columns));
            }
            try {
                reader.add(record, this::add);
            } catch (IllegalArgumentException e) {
                throw wrong("is wrong: " + e.getMessage());
            }
        }
        return true;
    }

    @Override
    public Tuple5<String, String, Long, String, Float> next() {
        return read.remove();
    }

    private void add(String user, String item, long seconds, EventKind kind, float amount) {
        InteractionLog.requireAmount(user, item, amount);
        read.add(new Tuple5<>(user, item, seconds, kind.name(), amount));
    }

    private SuanpanException wrong(String what) {
        return new SuanpanException(
                ErrorCode.MALFORMED,
                "The record \"%s\" of %s %s.".formatted(cells.shown(), input, what),
                "Mend or leave out that record.");
    }
}
