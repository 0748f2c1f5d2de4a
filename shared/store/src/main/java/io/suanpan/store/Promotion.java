package io.suanpan.store;

import org.jspecify.annotations.Nullable;

/**
 * How a candidate fared.
 *
 * @param name of the model
 * @param version of the candidate
 * @param promoted whether the candidate is in use now
 * @param reason the gate's
 * @param previousVersion the version that it replaced or that stays in use; null where there was
 *     none
 */
public record Promotion(
        String name,
        String version,
        boolean promoted,
        String reason,
        @Nullable String previousVersion) {}
