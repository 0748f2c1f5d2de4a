package io.suanpan.gateway;

/**
 * What a function wants to do around a SnapStart snapshot. A hook that fails is logged and costs
 * only the time it would have saved, so it must leave behind what works without it.
 */
public interface SnapshotHook {

    /** Primes: loads and runs what the first request would otherwise load and run. */
    default void beforeSnapshot() throws Exception {}

    /** Refreshes: what may have aged since the snapshot, such as models and connections. */
    default void afterRestore() throws Exception {}

    /** Primes, and has nothing that ages. */
    static SnapshotHook priming(Priming priming) {
        return new SnapshotHook() {
            @Override
            public void beforeSnapshot() throws Exception {
                priming.run();
            }
        };
    }

    /** Loads and runs something. */
    @FunctionalInterface
    interface Priming {
        void run() throws Exception;
    }
}
