package io.suanpan.recommendation.spark;

import org.apache.spark.sql.SparkSession;

/** Spark in this process, one for all tests: it takes seconds to start. */
final class Cluster {
    private static final SparkSession SPARK =
            SparkSession.builder()
                    .master("local[2]")
                    .config("spark.ui.enabled", false)
                    // Compiling the plans would take longer than these few rows do.
                    .config("spark.sql.codegen.wholeStage", false)
                    .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                    .config("spark.sql.shuffle.partitions", 2)
                    // A machine that was put to sleep for minutes has lost no executor.
                    .config("spark.network.timeout", "1h")
                    .config("spark.sql.session.timeZone", "America/New_York")
                    .config("spark.driver.bindAddress", "127.0.0.1")
                    .config("spark.driver.host", "127.0.0.1")
                    .getOrCreate();

    private Cluster() {}

    static SparkSession spark() {
        return SPARK;
    }
}
