package io.suanpan.forecasting.methods;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.arima.AutoArima;
import io.suanpan.forecasting.ces.ComplexSmoothing;
import io.suanpan.forecasting.demand.DemandMethod;
import io.suanpan.forecasting.ets.EtsMethod;
import io.suanpan.forecasting.intermittent.CountMethod;
import io.suanpan.forecasting.intermittent.SmoothedRate;
import io.suanpan.forecasting.seasons.MultiSeasonal;
import io.suanpan.forecasting.selection.AutoMethod;
import io.suanpan.forecasting.simple.Drift;
import io.suanpan.forecasting.simple.Mean;
import io.suanpan.forecasting.simple.Naive;
import io.suanpan.forecasting.simple.SeasonalNaive;
import io.suanpan.forecasting.theta.ThetaForm;
import io.suanpan.forecasting.theta.ThetaMethod;
import java.util.List;

/** The methods by name. A new one is one line here. */
public final class ForecastMethods {
    private static final List<ForecastMethod> ALL =
            List.of(
                    new AutoMethod(),
                    new Naive(),
                    new Drift(),
                    new Mean(),
                    new SeasonalNaive(),
                    new EtsMethod(),
                    new ThetaMethod(ThetaForm.STANDARD),
                    new ThetaMethod(ThetaForm.OPTIMISED),
                    new ThetaMethod(ThetaForm.DYNAMIC),
                    new ThetaMethod(ThetaForm.DYNAMIC_OPTIMISED),
                    SmoothedRate.croston(),
                    SmoothedRate.sba(),
                    SmoothedRate.tsb(),
                    SmoothedRate.adida(),
                    SmoothedRate.imapa(),
                    CountMethod.poisson(),
                    CountMethod.negativeBinomial(),
                    CountMethod.zeroInflated(),
                    new AutoArima(AutoArima.Options.defaults()),
                    new DemandMethod(),
                    new ComplexSmoothing(),
                    new MultiSeasonal());

    private ForecastMethods() {}

    public static List<String> names() {
        return ALL.stream().map(ForecastMethod::name).toList();
    }

    /**
     * @throws SuanpanException {@code NOT_FOUND} for a name that is none; it lists also the {@link
     *     PooledMethods}, which whoever asks by name may have meant
     */
    public static ForecastMethod named(String name) {
        return ALL.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new SuanpanException(
                                ErrorCode.NOT_FOUND,
                                "There is no method \"" + name + "\" to forecast by.",
                                "Use one of: %s; or of many series at once: %s."
                                        .formatted(
                                                String.join(", ", names()),
                                                String.join(", ", PooledMethods.names()))));
    }
}
