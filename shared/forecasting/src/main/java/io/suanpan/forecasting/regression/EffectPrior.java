package io.suanpan.forecasting.regression;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;

/**
 * What is thought of a coefficient before a product's own sales are seen: normal.
 *
 * @param deviation standard, above 0
 */
public record EffectPrior(double mean, double deviation) {
    public EffectPrior {
        if (!Double.isFinite(mean) || !(deviation > 0) || Double.isInfinite(deviation)) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "An effect cannot be expected at %s give or take %s."
                            .formatted(mean, deviation),
                    "Give a finite mean and a deviation above 0.");
        }
    }
}
