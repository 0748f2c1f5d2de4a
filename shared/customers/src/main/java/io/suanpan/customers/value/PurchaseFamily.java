package io.suanpan.customers.value;

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
}
