package io.suanpan.recommendation.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.encode;
import static org.apache.spark.sql.functions.max;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.data.Weighting;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * What customers did, spread over a cluster. Users and items are numbered by name, as {@link
 * io.suanpan.recommendation.data.InteractionLog} numbers them. The items' names are here, those of
 * the users nowhere.
 */
public final class Interactions {
    private final Dataset<Row> rows;
    private final List<String> items;
    private final long end;

    private Interactions(Dataset<Row> rows, List<String> items, long end) {
        this.rows = rows;
        this.items = items;
        this.end = end;
    }

    /**
     * @param rows user, item, seconds, kind and amount
     * @throws SuanpanException {@code IMPOSSIBLE} where there is none
     */
    static Interactions of(Dataset<Row> rows) {
        Dataset<Row> kept = rows.persist(StorageLevel.MEMORY_AND_DISK());
        // Java sorts names otherwise than Spark: by UTF-16.
        List<String> items =
                kept.select("item").distinct().as(Encoders.STRING()).collectAsList().stream()
                        .sorted()
                        .toList();
        if (items.isEmpty()) {
            kept.unpersist();
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The input says of nobody that anything was taken.",
                    "Give an input with purchases.");
        }
        return new Interactions(kept, items, kept.agg(max(col("seconds"))).first().getLong(0));
    }

    /** User, item, seconds, kind and amount. */
    Dataset<Row> rows() {
        return rows;
    }

    /** Names of the items; a model's numbers are their places here. */
    public List<String> items() {
        return items;
    }

    /** The last moment, seconds of the epoch. */
    public long end() {
        return end;
    }

    /** What each user's pairs weigh, users cut into as many ranges of names. */
    UserRows weighed(Weighting weighting, int ranges) {
        var spark = JavaSparkContext.fromSparkContext(rows.sparkSession().sparkContext());
        Broadcast<List<String>> names = spark.broadcast(items);
        // As Java sorts names, so that sums are made in the order of one machine.
        var byName = encode(col("user"), "UTF-16BE");
        JavaRDD<SparseMatrix> matrices =
                rows.repartitionByRange(ranges, byName)
                        .sortWithinPartitions(byName, col("seconds"))
                        .javaRDD()
                        .mapPartitions(new RowTask(weighting, names, end));
        return UserRows.of(matrices, items.size());
    }

    /** Frees what it keeps on the cluster. */
    public void release() {
        rows.unpersist();
    }
}
