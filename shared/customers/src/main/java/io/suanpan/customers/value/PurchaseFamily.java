package io.suanpan.customers.value;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.Arrays;
import java.util.List;

/** The models of repeat buying that there are. */
public enum PurchaseFamily {
    /**
     * A customer may leave after each purchase but the first (Fader, Hardie and Lee 2005, "Counting
     * Your Customers" the Easy Way).
     */
    BG_NBD("bg-nbd", List.of("r", "alpha", "a", "b")),
    /**
     * A customer may leave after each purchase, the first too (Batislam, Denizel and Filiztekin
     * 2007).
     */
    MBG_NBD("mbg-nbd", List.of("r", "alpha", "a", "b")),
    /** A customer may leave at any time (Schmittlein, Morrison and Colombo 1987). */
    PARETO_NBD("pareto-nbd", List.of("r", "alpha", "s", "beta"));

    private final String familyName;
    private final List<String> parameterNames;

    PurchaseFamily(String familyName, List<String> parameterNames) {
        this.familyName = familyName;
        this.parameterNames = parameterNames;
    }

    /** As in {@code bg-nbd}. */
    public String familyName() {
        return familyName;
    }

    public List<String> parameterNames() {
        return parameterNames;
    }

    /**
     * @throws SuanpanException {@code MALFORMED} where there is no such family
     */
    public static PurchaseFamily named(String familyName) {
        return Arrays.stream(values())
                .filter(family -> family.familyName.equals(familyName))
                .findFirst()
                .orElseThrow(() ->
                        new SuanpanException(
                                ErrorCode.MALFORMED,
                                "There is no family of purchase models \"" + familyName + "\".",
                                "Train the model value again."));
    }

    /**
     * @param parameters in the order of {@link #parameterNames}
     * @throws SuanpanException {@code MALFORMED} where there are more or fewer, or one is not above
     *     0
     */
    public PurchaseModel model(List<Double> parameters) {
        if (parameters.size() != parameterNames.size()) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "%s has %d parameters, not %d."
                            .formatted(familyName, parameterNames.size(), parameters.size()),
                    "Train the model value again.");
        }
        double first = parameters.get(0);
        double second = parameters.get(1);
        double third = parameters.get(2);
        double fourth = parameters.get(3);
        return switch (this) {
            case BG_NBD -> new BetaGeometricModel(false, first, second, third, fourth);
            case MBG_NBD -> new BetaGeometricModel(true, first, second, third, fourth);
            case PARETO_NBD -> new ParetoModel(first, second, third, fourth);
        };
    }
}
