package io.suanpan.customers;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.Arrays;
import java.util.List;

/**
 * The questions asked about every customer. Each has a model of its own in the registry, under its
 * {@link #modelName()}.
 */
public enum CustomerModel {
    /** Buys within the horizon. 30 days: what a monthly campaign plan asks. */
    PROPENSITY("propensity", 30, true, "the chance of an order"),
    /** Buys nothing within the horizon. 90 days: three times as long as a regular buyer waits. */
    CHURN("churn", 90, false, "the risk of silence");

    private final String modelName;
    private final int defaultHorizonDays;
    private final boolean positiveWhereBuying;
    private final String outcome;

    CustomerModel(
            String modelName, int defaultHorizonDays, boolean positiveWhereBuying, String outcome) {
        this.modelName = modelName;
        this.defaultHorizonDays = defaultHorizonDays;
        this.positiveWhereBuying = positiveWhereBuying;
        this.outcome = outcome;
    }

    public String modelName() {
        return modelName;
    }

    /** What the probability is about, for a sentence. */
    String outcome() {
        return outcome;
    }

    public int defaultHorizonDays() {
        return defaultHorizonDays;
    }

    /** The label of a customer who buys, or does not, within the horizon. */
    public boolean label(boolean buysWithinHorizon) {
        return buysWithinHorizon == positiveWhereBuying;
    }

    /** The names of all models, in the order of this list. */
    public static List<String> names() {
        return Arrays.stream(values()).map(CustomerModel::modelName).toList();
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} where no question has that name
     */
    public static CustomerModel named(String name) {
        return Arrays.stream(values())
                .filter(model -> model.modelName.equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static SuanpanException unknown(String name) {
        return new SuanpanException(
                ErrorCode.NOT_FOUND,
                "There is no customer model \"" + name + "\".",
                "Use " + String.join(" or ", names()) + ".");
    }
}
