package io.suanpan.forecasting.ets;

import io.suanpan.forecasting.ets.EtsForm.Errors;
import io.suanpan.forecasting.ets.EtsForm.Season;
import java.util.random.RandomGenerator;

/** States that move on into the future, without errors or with drawn ones. Not thread-safe. */
final class EtsState {
    private final EtsForm form;
    private final Smoothing by;
    private final double sigma;
    private final double[] season;
    private double level;
    private double slope;
    private int now;

    /**
     * @param season of the steps to come, in their order
     */
    EtsState(
            EtsForm form, Smoothing by, double sigma, double level, double slope, double[] season) {
        this.form = form;
        this.by = by;
        this.sigma = sigma;
        this.level = level;
        this.slope = slope;
        this.season = season.clone();
    }

    /** Each value the one that would come without an error. */
    void expect(double[] path) {
        for (int h = 0; h < path.length; h++) {
            path[h] = step(0);
        }
    }

    void draw(RandomGenerator random, double[] path) {
        for (int h = 0; h < path.length; h++) {
            path[h] = step(sigma * random.nextGaussian());
        }
    }

    /**
     * As {@link Recursion}, with shares in the place of quotients, so that nothing is divided by 0.
     */
    private double step(double error) {
        boolean scaled = form.season() == Season.M;
        boolean growing = form.trend().multiplicative();
        double p = growing ? Recursion.growth(slope, by.phi()) : by.phi() * slope;
        double q = growing ? level * p : level + p;
        double s = season[now];
        double f = scaled ? q * s : q + s;
        double e = form.errors() == Errors.M ? f * error : error;
        double g = e;
        double u = e;
        if (scaled) {
            g = form.errors() == Errors.M ? q * error : e / s;
            u = form.errors() == Errors.M ? s * error : e / q;
        }
        slope = p + by.beta() * (growing ? g / level : g);
        level = q + by.alpha() * g;
        season[now] = s + by.gamma() * u;
        now = now + 1 == season.length ? 0 : now + 1;
        return f + e;
    }
}
