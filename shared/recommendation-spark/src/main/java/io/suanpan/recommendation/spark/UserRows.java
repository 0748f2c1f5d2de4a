package io.suanpan.recommendation.spark;

import io.suanpan.recommendation.data.SparseMatrix;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * The matrix of users by items in ranges of users. Users and their number of items are counted
 * here, 4 bytes each; the pairs stay on the cluster.
 */
final class UserRows {
    private final JavaRDD<SparseMatrix> ranges;
    private final int[] firstUsers;
    private final int[] itemsOfUser;
    private final int items;

    private UserRows(JavaRDD<SparseMatrix> ranges, int[] firstUsers, int[] counts, int items) {
        this.ranges = ranges;
        this.firstUsers = firstUsers;
        this.itemsOfUser = counts;
        this.items = items;
    }

    /**
     * @param ranges one matrix a partition, in the order of users
     */
    static UserRows of(JavaRDD<SparseMatrix> ranges, int items) {
        ranges.persist(StorageLevel.MEMORY_AND_DISK());
        List<int[]> counts = ranges.map(UserRows::counts).collect();
        int[] firstUsers = new int[counts.size()];
        int users = 0;
        for (int range = 0; range < firstUsers.length; range++) {
            firstUsers[range] = users;
            users = Math.addExact(users, counts.get(range).length);
        }
        int[] itemsOfUser = new int[users];
        for (int range = 0; range < firstUsers.length; range++) {
            int[] some = counts.get(range);
            System.arraycopy(some, 0, itemsOfUser, firstUsers[range], some.length);
        }
        return new UserRows(ranges, firstUsers, itemsOfUser, items);
    }

    private static int[] counts(SparseMatrix matrix) {
        int[] counts = new int[matrix.rows()];
        for (int row = 0; row < counts.length; row++) {
            counts[row] = matrix.end(row) - matrix.start(row);
        }
        return counts;
    }

    int users() {
        return itemsOfUser.length;
    }

    int items() {
        return items;
    }

    /** How many each user has. */
    int[] itemsOfUser() {
        return itemsOfUser;
    }

    /** Of a user and an item. */
    long pairs() {
        long pairs = 0;
        for (int one : itemsOfUser) {
            pairs += one;
        }
        return pairs;
    }

    /**
     * The matrix of items by all users, cut into blocks: item i is row i / blocks of block i mod
     * blocks, so that items whose names are alike, and which may sell alike, are not all in one.
     */
    JavaPairRDD<Integer, SparseMatrix> itemBlocks(int blocks) {
        int[] firsts = firstUsers;
        int columns = users();
        return ranges.mapPartitionsWithIndex(
                        (range, some) -> itemPieces(firsts[range], some.next(), blocks), false)
                .mapToPair(it -> it)
                .groupByKey(new HashPartitioner(blocks))
                .mapValues(it -> Matrices.beside(Piece.sorted(it), columns));
    }

    private static Iterator<Tuple2<Integer, Piece>> itemPieces(
            int first, SparseMatrix users, int blocks) {
        SparseMatrix byItem = users.transposed();
        List<Tuple2<Integer, Piece>> pieces = new ArrayList<>(blocks);
        for (int block = 0; block < blocks; block++) {
            SparseMatrix some = Matrices.rows(byItem, block, byItem.rows(), blocks);
            pieces.add(new Tuple2<>(block, new Piece(first, some)));
        }
        return pieces.iterator();
    }

    /** The matrix of users by items, cut into blocks of so many users; the last may have fewer. */
    JavaPairRDD<Integer, SparseMatrix> userBlocks(int blockUsers) {
        int[] firsts = firstUsers;
        int blocks = Math.max(1, Math.ceilDiv(users(), blockUsers));
        return ranges.mapPartitionsWithIndex(
                        (range, some) -> userPieces(firsts[range], some.next(), blockUsers), false)
                .mapToPair(it -> it)
                .groupByKey(new HashPartitioner(blocks))
                .mapValues(it -> Matrices.below(Piece.sorted(it)));
    }

    private static Iterator<Tuple2<Integer, Piece>> userPieces(
            int first, SparseMatrix users, int blockUsers) {
        List<Tuple2<Integer, Piece>> pieces = new ArrayList<>();
        for (int row = 0; row < users.rows(); ) {
            int block = (first + row) / blockUsers;
            int end = Math.min(users.rows(), (block + 1) * blockUsers - first);
            SparseMatrix some = Matrices.rows(users, row, end, 1);
            pieces.add(new Tuple2<>(block, new Piece(first + row, some)));
            row = end;
        }
        return pieces.iterator();
    }

    /** Frees what it keeps on the cluster. */
    void release() {
        ranges.unpersist();
    }
}
