package io.suanpan.store;

import java.util.Optional;

/** Decides whether a candidate may take the place of the version in use. */
@FunctionalInterface
public interface PromotionGate {

    /**
     * Asked again when the version in use has changed in the meantime.
     *
     * @param currentVersion empty where the model is not in use yet
     */
    GateVerdict judge(Optional<String> currentVersion);
}
