package io.suanpan.store;

/** Hears that a model could not be looked up again and is served as it was loaded. */
@FunctionalInterface
public interface RefreshListener {

    /** Called for the first failure after a success, not for those that follow it. */
    void refreshFailed(String model, RuntimeException cause);
}
