package io.suanpan.routing.territory;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.travel.Coordinate;

/**
 * Orders at a place.
 *
 * @param amount how much they count: orders, kilograms, minutes of work …
 */
public record Demand(Coordinate place, double amount) {
    /**
     * @throws SuanpanException {@code IMPOSSIBLE} unless the amount is above 0 and finite
     */
    public Demand {
        if (!(amount > 0) || Double.isInfinite(amount)) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The demand at " + place + " is " + amount + ".",
                    "Give amounts above 0.");
        }
    }
}
