package io.suanpan.store.training;

/** Hears how far a run is, to show it to whoever waits. May be called by several threads. */
@FunctionalInterface
public interface TrainingProgress {
    /** Hears nothing. */
    TrainingProgress NONE = (_, _) -> {};

    /**
     * @param step what was just done or begun, for people
     * @param done share of the run that is done, 0 to 1
     */
    void progress(String step, double done);
}
