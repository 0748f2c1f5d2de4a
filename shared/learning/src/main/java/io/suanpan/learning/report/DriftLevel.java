package io.suanpan.learning.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The usual reading of a population stability index (Siddiqi, "Credit Risk Scorecards", 2006). */
public enum DriftLevel {
    /** Below 0.1: no change to speak of. */
    @JsonProperty("stable")
    STABLE,
    /** Below 0.25: worth a look. */
    @JsonProperty("moderate")
    MODERATE,
    /** 0.25 or more: train again. */
    @JsonProperty("major")
    MAJOR;

    public static final double MODERATE_FROM = 0.1;
    public static final double MAJOR_FROM = 0.25;

    static DriftLevel of(double stabilityIndex) {
        if (stabilityIndex < MODERATE_FROM) {
            return STABLE;
        }
        return stabilityIndex < MAJOR_FROM ? MODERATE : MAJOR;
    }
}
