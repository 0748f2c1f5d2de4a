package io.suanpan.customers;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.List;

/** How much an answer of a batch says of a customer. */
public enum Detail {
    /** What one answer alone says: probabilities, reasons and the features. */
    FULL("full"),
    /**
     * Probabilities, percentiles and bands; the lists of reasons and features are empty. A tenth of
     * the bytes and of the time: for millions that are only ranked or joined.
     */
    SCORES("scores");

    private final String label;

    Detail(String label) {
        this.label = label;
    }

    /** As in requests. */
    public String label() {
        return label;
    }

    public static List<String> labels() {
        return List.of(FULL.label, SCORES.label);
    }

    /**
     * @throws SuanpanException {@code MALFORMED} where there is no such detail
     */
    public static Detail named(String label) {
        for (Detail detail : values()) {
            if (detail.label.equals(label)) {
                return detail;
            }
        }
        throw new SuanpanException(
                ErrorCode.MALFORMED,
                "There is no detail \"" + label + "\".",
                "Use " + String.join(" or ", labels()) + ".");
    }
}
