package io.suanpan.customers;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.FeatureDoc;
import io.suanpan.core.JsonFields;
import io.suanpan.core.SuanpanException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which feature snapshot is current; stored as {@code features/customers/current.json}.
 *
 * @param version table commit and content hash, as in {@code 42-1a2b3c4d5e6f7081}
 * @param asOf nothing at or after this moment is in the features
 * @param tableCommit the last commit of the table log that was read
 * @param shards number of shards, a power of two
 * @param customers number of customers in all shards
 * @param features the columns
 * @param typical the median of each column over the customers where it is known
 * @param previous the version before this one; empty where there is none
 * @param value of the figures behind the features; null where there are none
 */
public record SnapshotPointer(
        String version,
        Instant asOf,
        long tableCommit,
        int shards,
        int customers,
        List<FeatureDoc> features,
        Map<String, Double> typical,
        String previous,
        @Nullable SnapshotValue value) {
    private static final int SHARD_DIGITS = 5;

    static final String FOLDER = "features/customers/";
    static final String KEY = FOLDER + "current.json";

    public SnapshotPointer {
        if (Integer.bitCount(shards) != 1) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The feature snapshot " + version + " has " + shards + " shards.",
                    "Run the training again; it writes the snapshot anew.");
        }
        features = List.copyOf(features);
        typical = Collections.unmodifiableMap(new TreeMap<>(typical));
    }

    static SnapshotPointer read(byte[] json) {
        JsonFields fields = JsonFields.of(json, KEY);
        return new SnapshotPointer(
                fields.text("version"),
                fields.instant("asOf"),
                fields.whole("tableCommit"),
                Math.toIntExact(fields.whole("shards")),
                Math.toIntExact(fields.whole("customers")),
                fields.objects("features", FeatureDoc::of),
                fields.numberByName("typical"),
                fields.text("previous"),
                fields.optionalObject("value").map(SnapshotValue::of).orElse(null));
    }

    /** The same, behind another. */
    SnapshotPointer after(String earlier) {
        return new SnapshotPointer(
                version, asOf, tableCommit, shards, customers, features, typical, earlier, value);
    }

    String shardKey(int shard) {
        return shardKey(version, shard);
    }

    static String shardKey(String version, int shard) {
        String number = Integer.toString(shard);
        String zeros = "0".repeat(Math.max(0, SHARD_DIGITS - number.length()));
        return FOLDER + version + "/" + zeros + number + ".bin";
    }
}
