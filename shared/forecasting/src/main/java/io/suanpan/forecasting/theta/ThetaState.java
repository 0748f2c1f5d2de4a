package io.suanpan.forecasting.theta;

/**
 * The recursion of the paper: with t values seen, the next is expected at
 *
 * <pre>μ(t+1) = ℓ(t) + w·((1−α)^t·A(t) + (1−(1−α)^(t+1))/α·B(t)),   ℓ(t) = α·y(t) + (1−α)·ℓ(t−1)
 * </pre>
 *
 * Linear in the values, so that started from zeros it gives the effect of one error on all later
 * steps. Mutable, for one thread.
 */
final class ThetaState {
    private final double alpha;
    private final double trendWeight;
    private final Trend trend;
    private double level;

    /** (1−α)^t */
    private double decay;

    ThetaState(ThetaParameters parameters, Trend trend, double level) {
        this.alpha = parameters.alpha();
        this.trendWeight = parameters.trendWeight();
        this.trend = trend;
        this.level = level;
        this.decay = StrictMath.pow(1 - alpha, trend.count());
    }

    private ThetaState(ThetaState from) {
        alpha = from.alpha;
        trendWeight = from.trendWeight;
        trend = from.trend.copy();
        level = from.level;
        decay = from.decay;
    }

    ThetaState copy() {
        return new ThetaState(this);
    }

    double expected() {
        double next = decay * (1 - alpha);
        return level
                + trendWeight * (decay * trend.intercept() + (1 - next) / alpha * trend.slope());
    }

    void observe(double value) {
        level += alpha * (value - level);
        decay *= 1 - alpha;
        trend.observe(value);
    }
}
