package io.suanpan.forecasting.theta;

/** The members of the family: is θ fitted, and does the trend line follow the data. */
public enum ThetaForm {
    /** θ = 2, one trend line through all of the history: what won the M3 competition. */
    STANDARD("theta", "STM", false, false),
    /** θ fitted, one trend line. */
    OPTIMISED("optimised-theta", "OTM", true, false),
    /** θ = 2, the line through what was known at each step. */
    DYNAMIC("dynamic-theta", "DSTM", false, true),
    /** θ fitted, the line through what was known at each step. */
    DYNAMIC_OPTIMISED("dynamic-optimised-theta", "DOTM", true, true);

    private final String method;
    private final String notation;
    private final boolean optimised;
    private final boolean dynamic;

    ThetaForm(String method, String notation, boolean optimised, boolean dynamic) {
        this.method = method;
        this.notation = notation;
        this.optimised = optimised;
        this.dynamic = dynamic;
    }

    String method() {
        return method;
    }

    /** As in the paper. */
    String notation() {
        return notation;
    }

    boolean optimised() {
        return optimised;
    }

    boolean dynamic() {
        return dynamic;
    }
}
