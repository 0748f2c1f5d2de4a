package io.suanpan.forecasting.ets;

import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.ets.EtsForm.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Exponential smoothing by maximum likelihood, in one form or in the one with the least AICc
 * (Hyndman, Koehler, Snyder and Grose 2002; Hyndman et al. 2008), in which damping a trend costs
 * nothing. The likelihood is Gaussian, smoothing parameters and initial states are searched
 * together within the usual region; automatic choice keeps β below 0.2 over the period and looks at
 * {@linkplain EtsForm#isCandidate the candidates} that the values allow: fifteen with a season and
 * all values above 0, three at the least.
 *
 * <p>A stated form that a series cannot carry gives way to the nearest that it can, which the
 * summary names: additive components where values are not above 0; no season where there is none,
 * and then no damping and no trend where the series is too short. Below five values it is simple
 * smoothing from the first value; constants, and one value alone, are forecast as they are, without
 * an error.
 *
 * <p>Time about 50 passes over the series for each form.
 */
public final class EtsMethod implements ForecastMethod {
    /**
     * Largest β of automatic choice, times the period: a slope has to be learned over some five
     * seasons at least. Without this limit, which statsforecast has too, the best likelihood is
     * often that of a slope that follows the last turn of the noise, and forecasts run off with it.
     */
    private static final double MOST_BETA = 0.2;

    private final Optional<EtsForm> form;

    /** Automatic choice. */
    public EtsMethod() {
        this.form = Optional.empty();
    }

    public EtsMethod(EtsForm form) {
        this.form = Optional.of(form);
    }

    @Override
    public String name() {
        return form.map(EtsForm::methodName).orElse("ets");
    }

    @Override
    public FittedModel fit(Series history) {
        ScaledValues series = new ScaledValues(history);
        if (series.isConstant()) {
            return EtsModel.constant(history.value(0));
        }
        double mostBeta = form.isPresent() ? 1 : MOST_BETA / history.period();
        EtsSearch search = new EtsSearch(series, mostBeta);
        List<EtsForm> forms = form.map(it -> nearest(it, search)).orElse(candidates());
        return EtsModel.of(search.best(forms).orElseGet(search::shortest), series);
    }

    private static List<EtsForm> candidates() {
        return EtsForm.values().stream().filter(EtsForm::isCandidate).toList();
    }

    /** The form, or the first simpler one that the series can carry; none where it is too short. */
    private static List<EtsForm> nearest(EtsForm form, EtsSearch search) {
        List<EtsForm> simpler = new ArrayList<>();
        for (EtsForm one : List.of(form, form.additive())) {
            simpler.add(one);
            simpler.add(one.withoutSeason());
            if (one.trend().damped()) {
                Trend undamped = one.trend().multiplicative() ? Trend.M : Trend.A;
                simpler.add(one.withoutSeason().withTrend(undamped));
            }
            simpler.add(one.withoutSeason().withTrend(Trend.N));
        }
        return simpler.stream().filter(search::fits).limit(1).toList();
    }
}
