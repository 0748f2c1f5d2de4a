package io.suanpan.recommendation.evaluation;

import io.suanpan.recommendation.data.InteractionLog;
import java.util.List;

/** What a record of a file says was done. */
interface RowReader {
    /**
     * Adds nothing where the record says that nothing was taken.
     *
     * @throws IllegalArgumentException naming column and value of what cannot be read
     */
    void add(List<String> cells, InteractionLog.Builder log);

    /** Made from the names of the columns. */
    interface Factory {
        RowReader of(List<String> header);
    }
}
