package io.suanpan.recommendation.spark;

import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.neighbours.ItemNeighbours;
import io.suanpan.recommendation.neighbours.ItemNeighboursTrainer;
import io.suanpan.recommendation.neighbours.NearestRows;
import io.suanpan.recommendation.neighbours.Similarity;
import io.suanpan.recommendation.neighbours.Totals;
import io.suanpan.recommendation.neighbours.Vectors;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Finds the neighbours of items block by block: items are cut into blocks, each with all that users
 * did with its items, and each block is multiplied with each. All sums over the users of a pair of
 * items are made in one task and in the order of users, so that the model is bit for bit that of
 * {@link ItemNeighboursTrainer}, whatever the number of blocks.
 *
 * <p>The work is that of one machine, {@code Σ n²} in the items n of a user, in blocks² tasks. A
 * task holds two blocks and 12 bytes for each user; {@code blocks · pairs} entries travel, and the
 * nearest of each item from each block.
 */
public final class SparkItemNeighbours {
    private final ItemNeighboursTrainer trainer;

    public SparkItemNeighbours(ItemNeighboursTrainer trainer) {
        this.trainer = trainer;
    }

    /**
     * @param blocks of items, at least 1
     */
    public ItemNeighbours train(Interactions log, int blocks) {
        UserRows users = log.weighed(trainer.weighting(), blocks);
        JavaPairRDD<Integer, SparseMatrix> items =
                users.itemBlocks(blocks).persist(StorageLevel.MEMORY_AND_DISK());
        JavaPairRDD<Integer, Vectors> vectors = vectors(users, items, blocks);
        SparseMatrix nearest = nearest(vectors, users.items(), blocks);
        vectors.unpersist();
        items.unpersist();
        users.release();
        return new ItemNeighbours(trainer.weighting().withAllKinds(), nearest);
    }

    private JavaPairRDD<Integer, Vectors> vectors(
            UserRows users, JavaPairRDD<Integer, SparseMatrix> items, int blocks) {
        double[] weightOfItem = new double[users.items()];
        for (Tuple2<Integer, double[]> block : items.mapValues(Totals::weights).collect()) {
            for (int row = 0; row < block._2().length; row++) {
                weightOfItem[row * blocks + block._1()] = block._2()[row];
            }
        }
        Broadcast<Totals> totals =
                JavaSparkContext.fromSparkContext(items.context())
                        .broadcast(Totals.of(users.itemsOfUser(), weightOfItem));
        Similarity similarity = trainer.similarity();
        return items.mapValues(it -> similarity.vectors(it, totals.value()))
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    private SparseMatrix nearest(JavaPairRDD<Integer, Vectors> vectors, int items, int blocks) {
        int most = trainer.neighbours();
        double shrinkage = trainer.shrinkage();
        List<Tuple2<Integer, Candidates>> found =
                vectors.cartesian(vectors)
                        .mapToPair(it -> nearest(it._1(), it._2(), most, shrinkage, blocks))
                        .reduceByKey((some, others) -> some.and(others, most), blocks)
                        .collect();
        Candidates[] all = new Candidates[blocks];
        found.forEach(it -> all[it._1()] = it._2());
        return Candidates.matrix(all, items);
    }

    private static Tuple2<Integer, Candidates> nearest(
            Tuple2<Integer, Vectors> of,
            Tuple2<Integer, Vectors> among,
            int most,
            double shrinkage,
            int blocks) {
        int block = of._1();
        int other = among._1();
        NearestRows nearest =
                block == other
                        ? NearestRows.among(of._2(), most, shrinkage)
                        : NearestRows.between(of._2().left(), among._2().right(), most, shrinkage);
        int rows = of._2().left().rows();
        return new Tuple2<>(block, Candidates.of(nearest, rows, other, blocks));
    }
}
