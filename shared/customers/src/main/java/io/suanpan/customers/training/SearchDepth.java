package io.suanpan.customers.training;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.Arrays;
import java.util.List;

/** How far the algorithm of the models {@code propensity} and {@code churn} is searched for. */
public enum SearchDepth {
    /** A few trainers compete, and the best alone answers. */
    QUICK("quick"),
    /**
     * All points of {@link CustomerSpace} compete, and the best are blended and calibrated where
     * validation says that it pays.
     */
    THOROUGH("thorough");

    private final String label;

    SearchDepth(String label) {
        this.label = label;
    }

    /** As in options. */
    public String label() {
        return label;
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(SearchDepth::label).toList();
    }

    /**
     * @throws SuanpanException {@code MALFORMED} where there is no such depth
     */
    public static SearchDepth named(String label) {
        return Arrays.stream(values())
                .filter(depth -> depth.label.equals(label))
                .findFirst()
                .orElseThrow(() ->
                        new SuanpanException(
                                ErrorCode.MALFORMED,
                                "There is no search \"" + label + "\".",
                                "Use " + String.join(" or ", labels()) + "."));
    }
}
