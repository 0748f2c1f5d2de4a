package io.suanpan.customers.training.segments;

/** Hears how far a run is, to show it to whoever waits. May be called by several threads. */
@FunctionalInterface
public interface SegmentProgress {
    /** Hears nothing. */
    SegmentProgress NONE = (_, _) -> {};

    /**
     * @param step what was just done or begun, for people
     * @param done share of the run that is done, 0 to 1
     */
    void progress(String step, double done);
}
