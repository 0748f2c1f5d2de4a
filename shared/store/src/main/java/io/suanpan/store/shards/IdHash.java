package io.suanpan.store.shards;

/**
 * A number without meaning for each id, the same on every machine and spread evenly also for
 * numbered ids (MurmurHash3's finaliser on {@link String#hashCode}).
 */
public final class IdHash {
    private IdHash() {}

    /** To choose some records by, or to seed what is drawn for one. */
    public static int of(String id) {
        return of(id.hashCode());
    }

    private static int of(int idHash) {
        int hash = idHash;
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }

    /**
     * The shard of an id.
     *
     * @param shards how many there are, a power of two
     */
    public static int shard(String id, int shards) {
        return shard(id.hashCode(), shards);
    }

    /**
     * The same for an id of which only the hash is at hand.
     *
     * @param idHash the {@link String#hashCode} of the id
     */
    public static int shard(int idHash, int shards) {
        return of(idHash) & (shards - 1);
    }
}
