package io.suanpan.recommendation.spark;

import static org.apache.spark.sql.functions.col;

import io.suanpan.core.CsvRecords;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.evaluation.Columns;
import io.suanpan.recommendation.evaluation.RowReader;
import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import scala.Tuple5;

/**
 * Where interactions are read from: CSV as {@link
 * io.suanpan.recommendation.evaluation.InteractionFile} reads it, but from any number of files that
 * begin with the same header; or Parquet, whose values are read as if they were the cells of CSV.
 *
 * @param path file or folder at any address that Spark reads
 * @param parquet or else CSV
 * @param columns names of user, item, time and, if it counts, weight; empty for those that {@link
 *     RowReader#of} finds
 */
public record InteractionInput(String path, boolean parquet, List<String> columns)
        implements Serializable {
    private static final Encoder<Tuple5<String, String, Long, String, Float>> DONE =
            Encoders.tuple(
                    Encoders.STRING(),
                    Encoders.STRING(),
                    Encoders.LONG(),
                    Encoders.STRING(),
                    Encoders.FLOAT());

    public InteractionInput {
        columns = List.copyOf(columns);
        if (!columns.isEmpty()) {
            Columns.of(columns);
        }
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} for a path where nothing is; {@code MALFORMED}
     *     where the columns are not those that are wanted, or showing the record that is wrong;
     *     {@code IMPOSSIBLE} where nobody took anything
     */
    public Interactions read(SparkSession spark) {
        try {
            Dataset<Tuple5<String, String, Long, String, Float>> done =
                    parquet ? ofParquet(spark) : ofCsv(spark);
            return Interactions.of(done.toDF("user", "item", "seconds", "kind", "amount"));
        } catch (Exception e) {
            throw told(e);
        }
    }

    private Dataset<Tuple5<String, String, Long, String, Float>> ofCsv(SparkSession spark) {
        Dataset<String> lines = spark.read().textFile(path);
        String header = lines.isEmpty() ? "" : lines.first();
        List<String> names = names(header);
        reader(names);
        return lines.filter((FilterFunction<String>) it -> !it.equals(header))
                .mapPartitions(
                        (MapPartitionsFunction<String, Tuple5<String, String, Long, String, Float>>)
                                it -> records(names, Cells.ofLines(it)),
                        DONE);
    }

    private static List<String> names(String header) {
        try {
            return new CsvRecords(new StringReader(header)).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Dataset<Tuple5<String, String, Long, String, Float>> ofParquet(SparkSession spark) {
        Dataset<Row> table = spark.read().parquet(path);
        List<String> names = List.of(table.columns());
        reader(names);
        Column[] texts =
                Stream.of(table.schema().fields())
                        .map(it ->
                                text(
                                        "`" + it.name() + "`",
                                        it.dataType() == DataTypes.TimestampType))
                        .toArray(Column[]::new);
        return table.select(texts)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Tuple5<String, String, Long, String, Float>>)
                                it -> records(names, Cells.ofRows(it)),
                        DONE);
    }

    /** Of a moment its seconds: as text it would depend on the session's time zone. */
    private static Column text(String name, boolean moment) {
        Column value = moment ? col(name).cast(DataTypes.LongType) : col(name);
        return value.cast(DataTypes.StringType);
    }

    private InteractionRecords records(List<String> names, Cells cells) {
        return new InteractionRecords(path, reader(names), names.size(), cells);
    }

    private RowReader reader(List<String> names) {
        return columns.isEmpty() ? RowReader.of(names) : Columns.of(columns).row(names);
    }

    /** What went wrong, if need be on another machine. */
    private RuntimeException told(Exception thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SuanpanException own) {
                return own;
            }
        }
        if (thrown instanceof AnalysisException || thrown instanceof SparkException) {
            return new SuanpanException(
                    ErrorCode.NOT_FOUND,
                    "The input %s cannot be read: %s.".formatted(path, thrown.getMessage()),
                    "Check the path and the format.",
                    thrown);
        }
        return thrown instanceof RuntimeException it ? it : new IllegalStateException(thrown);
    }
}
