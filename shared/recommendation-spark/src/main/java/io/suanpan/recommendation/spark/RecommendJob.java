package io.suanpan.recommendation.spark;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.RecommenderTrainer;
import io.suanpan.recommendation.StoredRecommender;
import io.suanpan.recommendation.factors.AlsTrainer;
import io.suanpan.recommendation.methods.RecommenderMethods;
import io.suanpan.recommendation.neighbours.ItemNeighboursTrainer;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Learns a model from interactions that one machine does not hold. It writes two files: {@code
 * model.bin}, the bytes that the local trainer's model writes and {@link RecommenderMethods} read,
 * and {@code items.json}, the names of the items in the order of the model's numbers.
 */
public final class RecommendJob {
    /** So that slow ones even out. */
    private static final int TASKS_FOR_EACH_CORE = 3;

    private final SparkSession spark;
    private final JobOptions options;

    private RecommendJob(SparkSession spark, JobOptions options) {
        this.spark = spark;
        this.options = options;
    }

    /** For {@code spark-submit}. */
    public static void main(String[] arguments) {
        JobOptions options = JobOptions.parse(arguments);
        SparkSession spark = SparkSession.builder().appName("suanpan-recommend").getOrCreate();
        try {
            System.out.println(Json.text(run(spark, options)));
        } finally {
            spark.stop();
        }
    }

    /**
     * @throws SuanpanException as {@link InteractionInput#read}; {@code CONFLICT} where the output
     *     is there already
     */
    public static JobSummary run(SparkSession spark, JobOptions options) {
        try {
            return new RecommendJob(spark, options).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JobSummary run() throws IOException {
        Path output = new Path(options.output());
        FileSystem files = output.getFileSystem(spark.sparkContext().hadoopConfiguration());
        if (files.exists(output)) {
            throw new SuanpanException(
                    ErrorCode.CONFLICT,
                    "The output " + output + " is there already.",
                    "Name a folder that is not, or remove it.");
        }
        Interactions log = options.input().read(spark);
        StoredRecommender model = trained(options.method(), log, blocks());
        log.release();
        try (var out = files.create(new Path(output, "items.json"))) {
            out.write(Json.bytes(log.items()));
        }
        try (var out = files.create(new Path(output, "model.bin"));
                var data = new DataOutputStream(new BufferedOutputStream(out))) {
            model.write(data);
            data.flush();
            return new JobSummary(options.method(), log.items().size(), out.getPos());
        }
    }

    /**
     * @param blocks of items
     */
    static StoredRecommender trained(String method, Interactions log, int blocks) {
        RecommenderTrainer trainer = RecommenderMethods.named(method).trainer();
        return switch (trainer) {
            case ItemNeighboursTrainer it -> new SparkItemNeighbours(it).train(log, blocks);
            case AlsTrainer it -> new SparkAls(it).train(log, blocks);
            default -> throw new IllegalStateException(method + " is not learned in blocks.");
        };
    }

    /** Blocks of neighbours are multiplied in pairs, so that few make many tasks. */
    private int blocks() {
        if (options.blocks() > 0) {
            return options.blocks();
        }
        int cores = spark.sparkContext().defaultParallelism();
        boolean pairs =
                RecommenderMethods.named(options.method()).trainer()
                        instanceof ItemNeighboursTrainer;
        return pairs ? (int) Math.ceil(Math.sqrt((double) TASKS_FOR_EACH_CORE * cores)) : cores;
    }
}
