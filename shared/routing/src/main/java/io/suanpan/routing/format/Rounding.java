package io.suanpan.routing.format;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.Locale;

/**
 * How numbers of a file become whole ones. It goes for distances, times, loads, prizes and fixed
 * costs alike; what costs a unit of distance stays as it is. The names are those of the field.
 */
public enum Rounding {
    /** To the nearest: ⌊v + ½⌋. */
    ROUND(1, 0.5),
    /** ⌊v⌋ */
    TRUNC(1, 0),
    /** Tenths: ⌊10 v⌋. */
    DIMACS(10, 0),
    /** Thousandths: ⌊1000 v + ½⌋. */
    EXACT(1_000, 0.5);

    private final int scale;
    private final double shift;

    Rounding(int scale, double shift) {
        this.scale = scale;
        this.shift = shift;
    }

    /** Whole numbers to one unit of the file. */
    public int scale() {
        return scale;
    }

    public long apply(double value) {
        return (long) Math.floor(value * scale + shift);
    }

    /**
     * @throws SuanpanException {@code MALFORMED} if there is none of that name
     */
    public static Rounding named(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "There is no rounding " + name + ".",
                    "Take round, trunc, dimacs or exact.",
                    unknown);
        }
    }
}
