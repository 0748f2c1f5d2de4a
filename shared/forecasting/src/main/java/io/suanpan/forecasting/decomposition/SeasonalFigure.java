package io.suanpan.forecasting.decomposition;

import io.suanpan.forecasting.Series;

/**
 * What each place in a season adds to the level or multiplies it by. Place 0 is that of the oldest
 * value of the history it was taken from. Immutable.
 */
public final class SeasonalFigure {
    /** How a season meets the level. */
    public enum Kind {
        /** value = level + season */
        ADDITIVE {
            @Override
            double without(double value, double season) {
                return value - season;
            }

            @Override
            double with(double value, double season) {
                return value + season;
            }

            @Override
            double spreadWith(double spread, double season) {
                return spread;
            }
        },
        /** value = level · season */
        MULTIPLICATIVE {
            @Override
            double without(double value, double season) {
                return value / season;
            }

            @Override
            double with(double value, double season) {
                return value * season;
            }

            @Override
            double spreadWith(double spread, double season) {
                return spread * Math.abs(season);
            }
        };

        abstract double without(double value, double season);

        abstract double with(double value, double season);

        abstract double spreadWith(double spread, double season);
    }

    private final Kind kind;
    private final double[] values;

    private SeasonalFigure(Kind kind, double[] values) {
        this.kind = kind;
        this.values = values;
    }

    /**
     * @param values one for each place in the season, at least one
     */
    public static SeasonalFigure of(Kind kind, double... values) {
        return new SeasonalFigure(kind, values.clone());
    }

    public Kind kind() {
        return kind;
    }

    public int period() {
        return values.length;
    }

    /**
     * @param t steps after the oldest value of the history
     */
    public double at(int t) {
        return values[t % values.length];
    }

    /** The history without its season. */
    public Series removedFrom(Series history) {
        double[] adjusted = history.values();
        for (int t = 0; t < adjusted.length; t++) {
            adjusted[t] = kind.without(adjusted[t], at(t));
        }
        return history.with(adjusted);
    }

    /** Puts the season back, in place, into values that begin at step {@code from}. */
    void putInto(double[] adjusted, int from) {
        for (int h = 0; h < adjusted.length; h++) {
            adjusted[h] = kind.with(adjusted[h], at(from + h));
        }
    }

    /** The same for standard deviations. */
    void widen(double[] spreads, int from) {
        for (int h = 0; h < spreads.length; h++) {
            spreads[h] = kind.spreadWith(spreads[h], at(from + h));
        }
    }
}
