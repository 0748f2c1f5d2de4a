package io.suanpan.forecasting.ets;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One of the thirty forms of exponential smoothing, in the notation error, trend, season of
 * Hyndman, Koehler, Ord and Snyder, Forecasting with Exponential Smoothing (2008).
 */
public record EtsForm(Errors errors, Trend trend, Season season) {
    /** How the error enters: added, or as a share of the forecast. */
    public enum Errors {
        A,
        M
    }

    /** None, added or multiplied; d for damped. */
    public enum Trend {
        N("N"),
        A("A"),
        AD("Ad"),
        M("M"),
        MD("Md");

        private final String letters;

        Trend(String letters) {
            this.letters = letters;
        }

        public boolean damped() {
            return this == AD || this == MD;
        }

        public boolean multiplicative() {
            return this == M || this == MD;
        }

        @Override
        public String toString() {
            return letters;
        }
    }

    /** None, added or multiplied. */
    public enum Season {
        N,
        A,
        M
    }

    private static final List<EtsForm> ALL = all();

    private static List<EtsForm> all() {
        List<EtsForm> forms = new ArrayList<>();
        for (Season season : Season.values()) {
            for (Errors errors : Errors.values()) {
                for (Trend trend : Trend.values()) {
                    forms.add(new EtsForm(errors, trend, season));
                }
            }
        }
        return List.copyOf(forms);
    }

    /** All thirty: those without a season first, simple trends before damped ones. */
    public static List<EtsForm> values() {
        return ALL;
    }

    /**
     * @param text as {@code A,Ad,M}
     * @throws SuanpanException {@code MALFORMED} for what is no form
     */
    public static EtsForm parse(String text) {
        return ALL.stream()
                .filter(it -> it.toString().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new SuanpanException(
                                ErrorCode.MALFORMED,
                                "There is no form \"" + text + "\" of exponential smoothing.",
                                "Write error A or M, trend N, A, Ad, M or Md, and season N, A or M,"
                                        + " as in A,Ad,M."));
    }

    /**
     * Whether automatic choice looks at it. Left out are, as in the R package forecast, additive
     * errors with anything multiplicative, whose variance has no bound near 0, and multiplicative
     * trends, whose forecasts run away.
     */
    public boolean isCandidate() {
        return !trend.multiplicative() && !(errors == Errors.A && season == Season.M);
    }

    /** Whether it needs values above 0. */
    public boolean needsPositive() {
        return errors == Errors.M || trend.multiplicative() || season == Season.M;
    }

    public boolean hasTrend() {
        return trend != Trend.N;
    }

    public boolean hasSeason() {
        return season != Season.N;
    }

    /**
     * Smoothing parameters, free initial states and variance.
     *
     * @param period values in a season
     */
    public int parameters(int period) {
        int trends = hasTrend() ? 2 : 0;
        int seasons = hasSeason() ? period : 0;
        return 3 + trends + (trend.damped() ? 1 : 0) + seasons;
    }

    /**
     * What the criterion of choice counts: all but φ, so that of two trends that tell the history
     * as well the damped one is taken, which is wrong by less where a trend ends (Gardner and
     * McKenzie 1985). Counted, it is asked to earn its place in the likelihood of one step ahead,
     * where damping hardly shows.
     */
    int judgedParameters(int period) {
        return parameters(period) - (trend.damped() ? 1 : 0);
    }

    EtsForm withoutSeason() {
        return new EtsForm(errors, trend, Season.N);
    }

    EtsForm withTrend(Trend other) {
        return new EtsForm(errors, other, season);
    }

    /** The nearest form for values that are not all above 0. */
    EtsForm additive() {
        Trend added =
                switch (trend) {
                    case N, A, AD -> trend;
                    case M -> Trend.A;
                    case MD -> Trend.AD;
                };
        return new EtsForm(Errors.A, added, season == Season.M ? Season.A : season);
    }

    /** As {@code ets-aadm} for A,Ad,M. */
    String methodName() {
        return "ets-" + toString().replace(",", "").toLowerCase(Locale.ROOT);
    }

    /** As {@code A,Ad,M}. */
    @Override
    public String toString() {
        return errors + "," + trend + "," + season;
    }
}
