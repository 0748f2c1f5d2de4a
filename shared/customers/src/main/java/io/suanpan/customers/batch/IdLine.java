package io.suanpan.customers.batch;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;

/**
 * One line of a batch.
 *
 * @param number of the line in its object, from 1
 * @param customerId empty where the line holds none
 */
public record IdLine(long number, String customerId) {

    public boolean isReadable() {
        return !customerId.isEmpty();
    }

    /** What is wrong with a line that holds no id. */
    public SuanpanException problem() {
        return new SuanpanException(
                ErrorCode.MALFORMED,
                "Line " + number + " holds no customer id.",
                "Write it as {\"customerId\":\"…\"}.");
    }
}
