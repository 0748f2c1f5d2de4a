package io.suanpan.gateway;

import java.util.List;
import org.crac.Context;
import org.crac.Resource;

/** Tells the hooks when the platform takes and restores a snapshot. */
final class Snapshots implements Resource {
    private final List<SnapshotHook> hooks;
    private final Journal journal;

    Snapshots(List<SnapshotHook> hooks, Journal journal) {
        this.hooks = List.copyOf(hooks);
        this.journal = journal;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        for (SnapshotHook hook : hooks) {
            try {
                hook.beforeSnapshot();
            } catch (Exception | LinkageError e) {
                journal.note("priming failed", e);
            }
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        for (SnapshotHook hook : hooks) {
            try {
                hook.afterRestore();
            } catch (Exception | LinkageError e) {
                journal.note("refresh failed", e);
            }
        }
    }
}
