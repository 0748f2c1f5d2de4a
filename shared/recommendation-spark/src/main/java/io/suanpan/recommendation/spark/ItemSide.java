package io.suanpan.recommendation.spark;

import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.factors.Factors;
import io.suanpan.recommendation.factors.SharedTerms;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A block of items by those users that have any of them: a column is the place of a user among
 * these.
 */
record ItemSide(SparseMatrix weights) implements Serializable {
    /**
     * @param allUsers the block by all users
     */
    static ItemSide of(SparseMatrix allUsers) {
        BitSet has = new BitSet(allUsers.columns());
        for (int user : allUsers.columnArray()) {
            has.set(user);
        }
        int[] place = new int[allUsers.columns()];
        int users = 0;
        for (int user = has.nextSetBit(0); user >= 0; user = has.nextSetBit(user + 1)) {
            place[user] = users++;
        }
        return new ItemSide(Matrices.renumbered(allUsers, users, place));
    }

    /**
     * Of each block of items the users in a block of users that have any of them.
     *
     * @param users by all items, of which item i is in block i mod blocks
     */
    static List<int[]> needed(SparseMatrix users, int blocks) {
        List<BitSet> needs = new ArrayList<>();
        for (int block = 0; block < blocks; block++) {
            needs.add(new BitSet(users.rows()));
        }
        for (int row = 0; row < users.rows(); row++) {
            for (int at = users.start(row); at < users.end(row); at++) {
                needs.get(users.columnArray()[at] % blocks).set(row);
            }
        }
        return needs.stream().map(it -> it.stream().toArray()).toList();
    }

    /**
     * The items' vectors.
     *
     * @param vectors of users, block by block in their order, each those that are {@link #needed}
     */
    Factors solved(SharedTerms shared, int rank, List<Factors> vectors) {
        return shared.solve(weights, Factors.joined(rank, vectors));
    }
}
