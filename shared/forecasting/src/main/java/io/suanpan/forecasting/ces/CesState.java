package io.suanpan.forecasting.ces;

import java.util.Arrays;

/**
 * The recursion. Level ℓ and information potential c are the two parts of one complex number, and
 * so are the season s and its potential z; with the error ε,
 *
 * <pre>
 * ℓ' = ℓ − (1−α₁)·c + (α₀−α₁)·ε      c' = ℓ + (1−α₀)·c + (α₀+α₁)·ε
 * s' = s − (1−β₁)·z + (β₀−β₁)·ε      z' = s + (1−β₀)·z + (β₀+β₁)·ε      (full)
 * s' = s + β₀·ε                                                          (partial)
 * </pre>
 *
 * where ℓ, c are those of the step before, or of the season before (simple), and s, z those of the
 * season before. Linear in values and start, so started from zeros it gives the effect of one
 * error. Mutable, for one thread; a step is O(1).
 */
final class CesState {
    private final CesForm form;
    private final int period;
    private final double[] level;
    private final double[] potential;
    private final double[] season;
    private final double[] seasonPotential;
    private double alpha0;
    private double alpha1;
    private double beta0;
    private double beta1;

    /** Zeros. */
    CesState(CesForm form, int period) {
        this.form = form;
        this.period = period;
        int levels = form == CesForm.SIMPLE ? period : 1;
        int seasons = form.hasSeasonOnTop() ? period : 0;
        level = new double[levels];
        potential = new double[levels];
        season = new double[seasons];
        seasonPotential = new double[form == CesForm.FULL ? period : 0];
    }

    /** The same as another, which stays as it is. */
    CesState copy() {
        CesState copy = new CesState(form, period);
        copy.set(this);
        return copy;
    }

    void set(CesState other) {
        System.arraycopy(other.level, 0, level, 0, level.length);
        System.arraycopy(other.potential, 0, potential, 0, potential.length);
        System.arraycopy(other.season, 0, season, 0, season.length);
        System.arraycopy(other.seasonPotential, 0, seasonPotential, 0, seasonPotential.length);
        alpha0 = other.alpha0;
        alpha1 = other.alpha1;
        beta0 = other.beta0;
        beta1 = other.beta1;
    }

    /** α₀, α₁, β₀, β₁, as many as the form has. */
    void setParameters(double[] point) {
        alpha0 = point[0];
        alpha1 = point[1];
        beta0 = point.length > 2 ? point[2] : 0;
        beta1 = point.length > 3 ? point[3] : 0;
    }

    /** The same level and potential at all places. */
    void startLevel(double start, double startPotential) {
        Arrays.fill(level, start);
        Arrays.fill(potential, startPotential);
    }

    /** Level and potential of one place, where places have their own. */
    void startPlace(int place, double start, double startPotential) {
        level[place] = start;
        potential[place] = startPotential;
    }

    void startSeason(int place, double start, double startPotential) {
        season[place] = start;
        if (form == CesForm.FULL) {
            seasonPotential[place] = startPotential;
        }
    }

    int period() {
        return period;
    }

    /**
     * @param place in the season, 0 to period − 1
     */
    double expected(int place) {
        return switch (form) {
            case NONE -> level[0];
            case SIMPLE -> level[place];
            case PARTIAL, FULL -> level[0] + season[place];
        };
    }

    /** On to the next step, with the error of this one. */
    void move(int place, double error) {
        int at = form == CesForm.SIMPLE ? place : 0;
        double l = level[at];
        double c = potential[at];
        level[at] = l - (1 - alpha1) * c + (alpha0 - alpha1) * error;
        potential[at] = l + (1 - alpha0) * c + (alpha0 + alpha1) * error;
        if (form == CesForm.PARTIAL) {
            season[place] += beta0 * error;
        } else if (form == CesForm.FULL) {
            double s = season[place];
            double z = seasonPotential[place];
            season[place] = s - (1 - beta1) * z + (beta0 - beta1) * error;
            seasonPotential[place] = s + (1 - beta0) * z + (beta0 + beta1) * error;
        }
    }

    /** One step on without an error at every place; the level only once where there is one. */
    void coast() {
        move(0, 0);
        for (int place = 1; place < period; place++) {
            if (form == CesForm.SIMPLE) {
                move(place, 0);
            } else if (form == CesForm.FULL) {
                double s = season[place];
                double z = seasonPotential[place];
                season[place] = s - (1 - beta1) * z;
                seasonPotential[place] = s + (1 - beta0) * z;
            }
        }
    }
}
