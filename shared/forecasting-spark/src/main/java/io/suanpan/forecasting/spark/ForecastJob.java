package io.suanpan.forecasting.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.substring_index;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.evaluation.SeriesLine;
import io.suanpan.forecasting.many.SoldWeek;
import io.suanpan.forecasting.many.WeeklySales;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;

/**
 * Reads lines of histories, forecasts each series, writes JSON lines sorted by id and step. Lines
 * are divided into ranges of ids and sorted, so that a task reads one series after another and
 * holds one at a time; the parts of the output, in their order, are the same bytes for any number
 * of tasks.
 */
public final class ForecastJob {
    private static final int TASKS_FOR_EACH_CORE = 3;
    private static final long NO_WEEK = Long.MIN_VALUE;

    private final SparkSession spark;
    private final JobOptions options;

    private ForecastJob(SparkSession spark, JobOptions options) {
        this.spark = spark;
        this.options = options;
    }

    /** For {@code spark-submit}. */
    public static void main(String[] arguments) {
        JobOptions options = JobOptions.parse(arguments);
        SparkSession spark = SparkSession.builder().appName("suanpan-forecast").getOrCreate();
        try {
            JobSummary done = run(spark, options);
            System.out.println(
                    "{\"series\":" + done.series() + ",\"refused\":" + done.refused() + "}");
        } finally {
            spark.stop();
        }
    }

    /**
     * @throws SuanpanException {@code MALFORMED} for an input of neither format
     */
    public static JobSummary run(SparkSession spark, JobOptions options) {
        return new ForecastJob(spark, options).run();
    }

    private JobSummary run() {
        Dataset<String> all = spark.read().textFile(options.input());
        String header = all.isEmpty() ? "" : all.first();
        Dataset<String> lines =
                all.filter((FilterFunction<String>) it -> !it.isBlank() && !it.equals(header));
        LongAccumulator forecast = spark.sparkContext().longAccumulator("series");
        LongAccumulator refused = spark.sparkContext().longAccumulator("refused");
        ForecastTask task =
                new ForecastTask(
                        options.method(),
                        options.levels(),
                        options.horizon(),
                        lastWeek(header, lines),
                        forecast,
                        refused);
        sorted(lines).mapPartitions(task, Encoders.STRING()).write().text(options.output());
        return new JobSummary(forecast.value(), refused.value());
    }

    /**
     * Sorted before the forecasts and not after them: Spark samples what it divides into ranges,
     * and would forecast twice. The number of partitions is stated, or Spark would join small ones:
     * a history is few bytes and much work.
     */
    private Dataset<String> sorted(Dataset<String> lines) {
        int partitions =
                options.partitions() == 0
                        ? TASKS_FOR_EACH_CORE * spark.sparkContext().defaultParallelism()
                        : options.partitions();
        return lines.toDF("line")
                .withColumn("id", substring_index(col("line"), ",", 1))
                .repartitionByRange(partitions, col("id"))
                .sortWithinPartitions(col("id"), col("line"))
                .select(col("line"))
                .as(Encoders.STRING());
    }

    private long lastWeek(String header, Dataset<String> lines) {
        if (header.equals(SeriesLine.HEADER)) {
            return ForecastTask.WHOLE_SERIES;
        }
        if (!header.equals(WeeklySales.HEADER)) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The first line of %s is \"%s\".".formatted(options.input(), header),
                    "Begin each file with "
                            + SeriesLine.HEADER
                            + " or "
                            + WeeklySales.HEADER
                            + ".");
        }
        if (options.horizon() == 0) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "Weekly sales do not say how far to forecast.",
                    "Give --horizon in weeks.");
        }
        Row last =
                lines.map((MapFunction<String, Long>) ForecastJob::week, Encoders.LONG())
                        .agg(max(col("value")))
                        .first();
        return last.isNullAt(0) ? NO_WEEK : last.getLong(0);
    }

    /** None where the line has none, which its product will be told. */
    private static long week(String line) {
        try {
            return SoldWeek.parse(line).week();
        } catch (SuanpanException e) {
            return NO_WEEK;
        }
    }
}
