package io.suanpan.routing.problem;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.Arrays;

/**
 * An amount in each dimension of load (kilograms, litres, pieces …), never negative. Dimensions
 * that are not named are 0, so that {@link #NONE} fits every problem.
 */
public final class Amounts {
    public static final Amounts NONE = new Amounts();

    private final int[] values;

    private Amounts(int... values) {
        this.values = values;
    }

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} if one is negative
     */
    public static Amounts of(int... values) {
        for (int value : values) {
            if (value < 0) {
                throw new SuanpanException(
                        ErrorCode.IMPOSSIBLE,
                        "The amount " + value + " in " + Arrays.toString(values) + " is negative.",
                        "Give amounts of 0 or more; name what is collected a pickup.");
            }
        }
        return new Amounts(values.clone());
    }

    /** How many dimensions are named; those beyond are 0. */
    public int dimensions() {
        return values.length;
    }

    public int get(int dimension) {
        return dimension < values.length ? values[dimension] : 0;
    }

    public boolean isZero() {
        for (int value : values) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    public int[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Amounts that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
