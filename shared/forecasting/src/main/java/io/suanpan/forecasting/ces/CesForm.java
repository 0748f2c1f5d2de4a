package io.suanpan.forecasting.ces;

/** How the season enters. */
public enum CesForm {
    /** Not at all. */
    NONE("N", 2, 2),
    /** Level and potential are those of one season before. */
    SIMPLE("S", 2, 2),
    /** A real season on top, with a smoothing of its own. */
    PARTIAL("P", 3, 3),
    /** A complex season on top. */
    FULL("F", 4, 4);

    private final String letter;
    private final int components;
    private final int parameters;

    CesForm(String letter, int components, int parameters) {
        this.letter = letter;
        this.components = components;
        this.parameters = parameters;
    }

    /** As in CES(N). */
    String notation() {
        return "CES(" + letter + ")";
    }

    /** What the criterion counts beside the variance, as backcasting leaves no start to fit. */
    int components() {
        return components;
    }

    /** Numbers that are searched for. */
    int parameters() {
        return parameters;
    }

    boolean hasSeasonOnTop() {
        return this == PARTIAL || this == FULL;
    }
}
