package io.suanpan.forecasting.intermittent;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.ModelSummary;
import io.suanpan.forecasting.Series;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The published ways to a rate of intermittent demand, each with negative binomial counts around
 * it. The rates are those of statsforecast 2.1.1; the dispersion is the most likely one around a
 * level smoothed by 0.1. What never sold is expected not to sell.
 */
public final class SmoothedRate implements ForecastMethod {
    private static final double ALPHA = 0.1;

    private final String name;
    private final String form;
    private final ToDoubleFunction<Series> rate;

    private SmoothedRate(String name, String form, ToDoubleFunction<Series> rate) {
        this.name = name;
        this.form = form;
        this.rate = rate;
    }

    /** Smoothed size over smoothed interval, alpha 0.1 (Croston 1972). */
    public static SmoothedRate croston() {
        return new SmoothedRate("croston", "Croston", Rates::croston);
    }

    /** Croston's less its bias (Syntetos and Boylan 2005). */
    public static SmoothedRate sba() {
        return new SmoothedRate("sba", "Croston SBA", Rates::sba);
    }

    /** Size times probability, both smoothed by 0.1 (Teunter, Syntetos and Babai 2011). */
    public static SmoothedRate tsb() {
        return new SmoothedRate("tsb", "TSB", it -> Rates.tsb(it, ALPHA, ALPHA));
    }

    /** Sums over the mean interval, smoothed (Nikolopoulos et al. 2011). */
    public static SmoothedRate adida() {
        return new SmoothedRate("adida", "ADIDA", Rates::adida);
    }

    /** The mean of such sums over many lengths (Petropoulos and Kourentzes 2015). */
    public static SmoothedRate imapa() {
        return new SmoothedRate("imapa", "IMAPA", Rates::imapa);
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} for negative demand
     */
    @Override
    public FittedModel fit(Series history) {
        double units = rate.applyAsDouble(history);
        double dispersion = Dispersion.of(history);
        return new CountModel(
                ModelSummary.of(form, Map.of("rate", units)),
                NegativeBinomial.of(units, dispersion),
                Levels.lastShare(history.length(), ALPHA));
    }
}
