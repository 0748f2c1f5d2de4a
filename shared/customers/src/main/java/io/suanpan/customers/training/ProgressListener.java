package io.suanpan.customers.training;

/** Hears how far a long run is, to show it to whoever waits. */
@FunctionalInterface
public interface ProgressListener {
    /** Hears nothing. */
    ProgressListener NONE = (_, _) -> {};

    /**
     * @param step what has just begun, for people
     * @param done share of the run that is done, 0 to 1
     */
    void progress(String step, double done);
}
