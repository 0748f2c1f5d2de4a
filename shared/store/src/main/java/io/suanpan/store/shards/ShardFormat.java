package io.suanpan.store.shards;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What records are and how their shards are kept.
 *
 * @param folder of all versions, as {@code features/forecast/}
 * @param what one is of, as {@code product}: for errors
 * @param trained what makes them anew when it is trained, as {@code forecast}: for errors
 * @param recordsOfShard as many as make some hundred kilobytes, since a shard is fetched whole for
 *     one record
 * @param id of a record
 * @param encoder of a shard: the same records are the same bytes
 * @param decoder of a shard's bytes and its key, which errors name
 */
public record ShardFormat<T>(
        String folder,
        String what,
        String trained,
        int recordsOfShard,
        Function<T, String> id,
        Function<List<T>, byte[]> encoder,
        BiFunction<byte[], String, List<T>> decoder) {
    /** The number of shards for so many records: a power of two. */
    public int shards(int records) {
        return Integer.highestOneBit(Math.max(1, 2 * (records / recordsOfShard)));
    }

    String key(String version, int shard) {
        return "%s%s/%05d.bin".formatted(folder, version, shard);
    }
}
