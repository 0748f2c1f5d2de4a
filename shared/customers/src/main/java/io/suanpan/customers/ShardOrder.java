package io.suanpan.customers;

import io.suanpan.store.shards.IdHash;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Which of many customers stand in which shard; within a shard in their order. O(customers). */
final class ShardOrder {
    private final int[] starts;
    private final int[] ordered;

    /**
     * @param hashOf the {@link String#hashCode} of each customer's id
     * @param shards a power of two
     */
    ShardOrder(int customers, IntUnaryOperator hashOf, int shards) {
        int[] shardOf = new int[customers];
        starts = new int[shards + 1];
        for (int i = 0; i < shardOf.length; i++) {
            shardOf[i] = IdHash.shard(hashOf.applyAsInt(i), shards);
            starts[shardOf[i] + 1]++;
        }
        for (int shard = 0; shard < shards; shard++) {
            starts[shard + 1] += starts[shard];
        }
        int[] next = starts.clone();
        ordered = new int[shardOf.length];
        for (int i = 0; i < shardOf.length; i++) {
            ordered[next[shardOf[i]]++] = i;
        }
    }

    int shards() {
        return starts.length - 1;
    }

    /** Indexes of the customers, ascending. */
    int[] of(int shard) {
        return Arrays.copyOfRange(ordered, starts[shard], starts[shard + 1]);
    }
}
