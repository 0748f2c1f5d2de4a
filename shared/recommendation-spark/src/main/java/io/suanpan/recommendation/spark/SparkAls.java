package io.suanpan.recommendation.spark;

import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.factors.AlsModel;
import io.suanpan.recommendation.factors.AlsOptions;
import io.suanpan.recommendation.factors.AlsTrainer;
import io.suanpan.recommendation.factors.Factors;
import io.suanpan.recommendation.factors.Gramian;
import io.suanpan.recommendation.factors.SharedTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Alternating least squares with users and items in blocks. The items' vectors, which the model
 * consists of, are here and are told to everybody; those of the users stay where they are solved,
 * and go only to the blocks of items that need them. Rows are solved by the code of {@link
 * AlsTrainer}, and the Gramian is added up in its order, so that the model is bit for bit the same,
 * whatever the number of blocks.
 *
 * <p>An iteration starts from the items' vectors alone, so that a machine that is lost costs one
 * half step, and nothing has to be saved in between. Its work is that of one machine; {@code blocks
 * · items · rank} numbers go out, and of each user as many vectors as there are blocks with its
 * items.
 */
public final class SparkAls {
    private final AlsTrainer trainer;

    /**
     * @throws IllegalArgumentException for a solver that {@link SharedTerms#require} does not take
     */
    public SparkAls(AlsTrainer trainer) {
        SharedTerms.require(trainer.options());
        this.trainer = trainer;
    }

    /**
     * @param blocks of items, and of users at most, at least 1
     */
    public AlsModel train(Interactions log, int blocks) {
        UserRows rows = log.weighed(trainer.options().weighting(), blocks);
        Run run = new Run(trainer.options(), rows, blocks);
        Factors items = trainer.start(rows.items());
        for (int iteration = 0; iteration < trainer.options().iterations(); iteration++) {
            items = run.iterated(items);
        }
        run.release();
        return trainer.model(items);
    }

    /** So many users a block that a Gramian's pieces are whole. */
    private static int blockUsers(int users, int blocks) {
        int pieces = Math.ceilDiv(users, Gramian.PIECE);
        return Math.multiplyExact(Math.ceilDiv(pieces, blocks), Gramian.PIECE);
    }

    /** One training. */
    private static final class Run {
        private final AlsOptions options;
        private final UserRows rows;
        private final int blocks;
        private final JavaPairRDD<Integer, SparseMatrix> users;
        private final JavaPairRDD<Integer, ItemSide> items;
        private final JavaSparkContext spark;
        private final int[] placeOfItem;

        Run(AlsOptions options, UserRows rows, int blocks) {
            this.options = options;
            this.rows = rows;
            this.blocks = blocks;
            users =
                    rows.userBlocks(blockUsers(rows.users(), blocks))
                            .persist(StorageLevel.MEMORY_AND_DISK());
            items =
                    rows.itemBlocks(blocks)
                            .mapValues(ItemSide::of)
                            .persist(StorageLevel.MEMORY_AND_DISK());
            spark = JavaSparkContext.fromSparkContext(users.context());
            placeOfItem = places(rows.items(), blocks);
        }

        /** Where an item is when the blocks are put one behind the other. */
        private static int[] places(int items, int blocks) {
            int[] places = new int[items];
            int next = 0;
            for (int block = 0; block < blocks; block++) {
                for (int item = block; item < items; item += blocks) {
                    places[item] = next++;
                }
            }
            return places;
        }

        Factors iterated(Factors before) {
            Broadcast<Factors> fixed = spark.broadcast(before);
            Broadcast<SharedTerms> shared =
                    spark.broadcast(terms(Gramian.of(before), rows.items(), rows.users()));
            JavaPairRDD<Integer, Factors> solved =
                    users.mapValues(it -> shared.value().solve(it, fixed.value()))
                            .persist(StorageLevel.MEMORY_AND_DISK());
            Gramian gramian = Gramian.joined(inOrder(solved.mapValues(Gramian::of)));
            Factors after = ofItems(solved, terms(gramian, rows.users(), rows.items()));
            solved.unpersist();
            shared.destroy();
            fixed.destroy();
            return after;
        }

        private SharedTerms terms(Gramian gramian, int fixedRows, int soughtRows) {
            return SharedTerms.of(options, gramian, fixedRows, soughtRows, rows.pairs());
        }

        private Factors ofItems(JavaPairRDD<Integer, Factors> ofUsers, SharedTerms terms) {
            Broadcast<SharedTerms> shared = spark.broadcast(terms);
            int rank = options.rank();
            int all = blocks;
            JavaPairRDD<Integer, Iterable<UserVectors>> sent =
                    users.join(ofUsers)
                            .flatMapToPair(
                                    it -> sent(it._1(), it._2()._1(), it._2()._2(), all).iterator())
                            .groupByKey(new HashPartitioner(blocks));
            List<Factors> solved =
                    inOrder(
                            items.join(sent)
                                    .mapValues(it ->
                                            it._1().solved(shared.value(), rank, sorted(it._2()))));
            shared.destroy();
            return Factors.joined(rank, solved).of(placeOfItem);
        }

        /** To every block of items, if need be none. */
        private static List<Tuple2<Integer, UserVectors>> sent(
                int block, SparseMatrix users, Factors vectors, int blocks) {
            List<int[]> needed = ItemSide.needed(users, blocks);
            return IntStream.range(0, blocks)
                    .mapToObj(to ->
                            new Tuple2<>(to, new UserVectors(block, vectors.of(needed.get(to)))))
                    .toList();
        }

        private static List<Factors> sorted(Iterable<UserVectors> arrived) {
            return StreamSupport.stream(arrived.spliterator(), false)
                    .sorted(Comparator.comparingInt(UserVectors::block))
                    .map(UserVectors::factors)
                    .toList();
        }

        private static <T> List<T> inOrder(JavaPairRDD<Integer, T> blocks) {
            List<Tuple2<Integer, T>> all = new ArrayList<>(blocks.collect());
            all.sort(Comparator.comparing(Tuple2::_1));
            return all.stream().map(Tuple2::_2).toList();
        }

        void release() {
            users.unpersist();
            items.unpersist();
            rows.release();
        }
    }
}
