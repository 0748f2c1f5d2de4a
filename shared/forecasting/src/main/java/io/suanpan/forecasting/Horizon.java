package io.suanpan.forecasting;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;

/** How far ahead may be asked. */
public final class Horizon {
    public static final int LONGEST = 1_000;

    private Horizon() {}

    /**
     * @return the same
     * @throws SuanpanException {@code IMPOSSIBLE} below 1 and above {@value #LONGEST}
     */
    public static int require(int horizon) {
        if (horizon < 1 || horizon > LONGEST) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "A horizon of " + horizon + " steps cannot be forecast.",
                    "Ask for 1 to " + LONGEST + " steps.");
        }
        return horizon;
    }
}
