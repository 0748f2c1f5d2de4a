package io.suanpan.learning;

/** Hears how far a selection is. Calls come one at a time, from any of its threads. */
@FunctionalInterface
public interface SelectionProgress {
    /** Hears nothing. */
    SelectionProgress NONE = (done, total, what) -> {};

    /**
     * @param done steps finished, rising by one
     * @param total steps of this selection
     * @param what was finished, as in {@code gradient-boosting, fold 2}
     */
    void finished(int done, int total, String what);
}
