package io.suanpan.recommendation.evaluation;

import io.suanpan.recommendation.data.InteractionSink;
import java.util.List;

/** What a record of a file says was done. */
public interface RowReader {
    /**
     * Adds nothing where the record says that nothing was taken.
     *
     * @throws IllegalArgumentException naming column and value of what cannot be read
     */
    void add(List<String> cells, InteractionSink log);

    /** By the columns of Online Retail if the file has them, else {@code user,item,time}. */
    static RowReader of(List<String> header) {
        return OnlineRetailRow.fits(header)
                ? new OnlineRetailRow(header)
                : Columns.defaults().row(header);
    }

    /** Made from the names of the columns. */
    interface Factory {
        RowReader of(List<String> header);
    }
}
