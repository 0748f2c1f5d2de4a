package io.suanpan.customers;

/** The names under which training and scoring meet in a model card. */
public final class CardKeys {
    /** Parameter: the days after the as-of date that the probability is about. */
    public static final String HORIZON_DAYS = "horizonDays";

    /** Parameter: the as-of date of the rows that judged the version. */
    public static final String HOLD_OUT_DATE = "holdOutDate";

    /** Parameter: how those rows were kept apart. */
    public static final String HOLD_OUT = "holdOut";

    /** Curve: the scores of all customers at {@link #QUANTILE_STEPS} even steps, ascending. */
    public static final String SCORE_QUANTILES = "scoreQuantiles";

    /** A tenth of a percent: as fine as percentiles are shown. */
    public static final int QUANTILE_STEPS = 1_000;

    private CardKeys() {}
}
