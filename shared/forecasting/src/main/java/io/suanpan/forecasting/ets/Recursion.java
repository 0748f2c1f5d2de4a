package io.suanpan.forecasting.ets;

import java.util.Arrays;

/**
 * The recursion of exponential smoothing over one series, and its reverse for the slope of the
 * likelihood. With the level ℓ, slope b, season s and one-step error e = y − ŷ (Hyndman et al.
 * 2008, tables 2.2 and 2.3, whose updates are the same for additive and multiplicative errors once
 * e is written out):
 *
 * <pre>
 *   p = φb or b^φ    q = ℓ + p or ℓ·p    ŷ = q, q + s or q·s    g = e or e/s
 *   ℓ' = q + αg      b' = p + βg or p + βg/ℓ                    s' = s + γe or s + γe/q
 * </pre>
 *
 * One loop for each kind of season, without branches; a form without a trend is one whose slope and
 * β are 0. Arrays are used again by each run. Time n, memory n + period. Not thread-safe.
 */
final class Recursion {
    private final double[] y;
    private final int period;

    /** State before value t, and after the last one at n; the season that t uses at t. */
    final double[] level;

    final double[] slope;
    final double[] season;

    /** One step ahead. */
    final double[] forecast;

    /** Derivatives after {@link #back}: of the smoothing parameters and the initial states. */
    double alphaSlope;

    double betaSlope;
    double gammaSlope;
    double phiSlope;
    double levelSlope;
    double slopeSlope;
    final double[] seasonSlope;

    Recursion(double[] y, int period) {
        this.y = y;
        this.period = period;
        this.level = new double[y.length + 1];
        this.slope = new double[y.length + 1];
        this.season = new double[y.length + period];
        this.forecast = new double[y.length];
        this.seasonSlope = new double[y.length + period];
    }

    /** From the initial states at index 0 and, of the season, 0 to period − 1. */
    void run(EtsForm form, Smoothing by) {
        if (form.trend().multiplicative()) {
            runGrowth(form, by);
            return;
        }
        switch (form.season()) {
            case N -> runPlain(by.alpha(), by.beta(), by.phi());
            case A -> runAdded(by.alpha(), by.beta(), by.gamma(), by.phi());
            case M -> runScaled(by.alpha(), by.beta(), by.gamma(), by.phi());
        }
    }

    private void runPlain(double alpha, double beta, double phi) {
        double l = level[0];
        double b = slope[0];
        for (int t = 0; t < y.length; t++) {
            double p = phi * b;
            double q = l + p;
            double e = y[t] - q;
            forecast[t] = q;
            l = q + alpha * e;
            b = p + beta * e;
            level[t + 1] = l;
            slope[t + 1] = b;
        }
    }

    private void runAdded(double alpha, double beta, double gamma, double phi) {
        double l = level[0];
        double b = slope[0];
        for (int t = 0; t < y.length; t++) {
            double s = season[t];
            double p = phi * b;
            double q = l + p;
            double f = q + s;
            double e = y[t] - f;
            forecast[t] = f;
            l = q + alpha * e;
            b = p + beta * e;
            level[t + 1] = l;
            slope[t + 1] = b;
            season[t + period] = s + gamma * e;
        }
    }

    private void runScaled(double alpha, double beta, double gamma, double phi) {
        double l = level[0];
        double b = slope[0];
        for (int t = 0; t < y.length; t++) {
            double s = season[t];
            double p = phi * b;
            double q = l + p;
            double f = q * s;
            double e = y[t] - f;
            double g = e / s;
            forecast[t] = f;
            l = q + alpha * g;
            b = p + beta * g;
            level[t + 1] = l;
            slope[t + 1] = b;
            season[t + period] = s + gamma * e / q;
        }
    }

    private void runGrowth(EtsForm form, Smoothing by) {
        for (int t = 0; t < y.length; t++) {
            double l = level[t];
            double p = growth(slope[t], by.phi());
            double q = l * p;
            double s = form.hasSeason() ? season[t] : 0;
            boolean scaled = form.season() == EtsForm.Season.M;
            double f = scaled ? q * s : q + s;
            double e = y[t] - f;
            double g = scaled ? e / s : e;
            forecast[t] = f;
            level[t + 1] = q + by.alpha() * g;
            slope[t + 1] = p + by.beta() * g / l;
            season[t + period] = s + by.gamma() * (scaled ? e / q : e);
        }
    }

    static double growth(double b, double phi) {
        return phi == 1 ? b : StrictMath.pow(b, phi);
    }

    /**
     * The chain rule from the last value to the first.
     *
     * @param pull derivative of the criterion by each forecast alone
     */
    void back(EtsForm form, Smoothing by, double[] pull) {
        Arrays.fill(seasonSlope, y.length, y.length + period, 0);
        if (form.trend().multiplicative()) {
            backGrowth(form, by, pull);
            return;
        }
        switch (form.season()) {
            case N -> backPlain(by.alpha(), by.beta(), by.phi(), pull);
            case A -> backAdded(by.alpha(), by.beta(), by.gamma(), by.phi(), pull);
            case M -> backScaled(by.alpha(), by.beta(), by.gamma(), by.phi(), pull);
        }
    }

    private void backPlain(double alpha, double beta, double phi, double[] pull) {
        double dl = 0;
        double db = 0;
        double da = 0;
        double dbeta = 0;
        double dphi = 0;
        for (int t = y.length - 1; t >= 0; t--) {
            double e = y[t] - forecast[t];
            da += dl * e;
            dbeta += db * e;
            dl += pull[t] - alpha * dl - beta * db;
            double dp = db + dl;
            dphi += dp * slope[t];
            db = phi * dp;
        }
        keep(da, dbeta, 0, dphi, dl, db);
    }

    private void backAdded(double alpha, double beta, double gamma, double phi, double[] pull) {
        double dl = 0;
        double db = 0;
        double da = 0;
        double dbeta = 0;
        double dgamma = 0;
        double dphi = 0;
        for (int t = y.length - 1; t >= 0; t--) {
            double ds = seasonSlope[t + period];
            double e = y[t] - forecast[t];
            da += dl * e;
            dbeta += db * e;
            dgamma += ds * e;
            double df = pull[t] - alpha * dl - beta * db - gamma * ds;
            dl += df;
            seasonSlope[t] = ds + df;
            double dp = db + dl;
            dphi += dp * slope[t];
            db = phi * dp;
        }
        keep(da, dbeta, dgamma, dphi, dl, db);
    }

    private void backScaled(double alpha, double beta, double gamma, double phi, double[] pull) {
        double dl = 0;
        double db = 0;
        double da = 0;
        double dbeta = 0;
        double dgamma = 0;
        double dphi = 0;
        for (int t = y.length - 1; t >= 0; t--) {
            double ds = seasonSlope[t + period];
            double s = season[t];
            double q = level[t] + phi * slope[t];
            double e = y[t] - forecast[t];
            double g = e / s;
            double u = e / q;
            da += dl * g;
            dbeta += db * g;
            dgamma += ds * u;
            double dg = (alpha * dl + beta * db) / s;
            double du = gamma * ds / q;
            double df = pull[t] - dg - du;
            dl += df * s - du * u;
            seasonSlope[t] = ds + df * q - dg * g;
            double dp = db + dl;
            dphi += dp * slope[t];
            db = phi * dp;
        }
        keep(da, dbeta, dgamma, dphi, dl, db);
    }

    private void backGrowth(EtsForm form, Smoothing by, double[] pull) {
        boolean scaled = form.season() == EtsForm.Season.M;
        double dl = 0;
        double db = 0;
        double da = 0;
        double dbeta = 0;
        double dgamma = 0;
        double dphi = 0;
        for (int t = y.length - 1; t >= 0; t--) {
            double ds = form.hasSeason() ? seasonSlope[t + period] : 0;
            double l = level[t];
            double b = slope[t];
            double p = growth(b, by.phi());
            double q = l * p;
            double s = scaled ? season[t] : 1;
            double e = y[t] - forecast[t];
            double g = e / s;
            double u = scaled ? e / q : e;
            da += dl * g;
            dbeta += db * g / l;
            dgamma += ds * u;
            double dg = (by.alpha() * dl + by.beta() * db / l) / s;
            double du = by.gamma() * ds / (scaled ? q : 1);
            double df = pull[t] - dg - du;
            double dq = dl + df * s - (scaled ? du * u : 0);
            seasonSlope[t] = ds + (scaled ? df * q - dg * g : df);
            double dp = db + dq * l;
            dl = dq * p - by.beta() * db * g / (l * l);
            dphi += dp * p * StrictMath.log(b);
            db = dp * by.phi() * p / b;
        }
        keep(da, dbeta, dgamma, dphi, dl, db);
    }

    private void keep(double da, double dbeta, double dgamma, double dphi, double dl, double db) {
        alphaSlope = da;
        betaSlope = dbeta;
        gammaSlope = dgamma;
        phiSlope = dphi;
        levelSlope = dl;
        slopeSlope = db;
    }
}
