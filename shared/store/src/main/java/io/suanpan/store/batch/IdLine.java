package io.suanpan.store.batch;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;

/**
 * One line of a batch.
 *
 * @param number of the line in its object, from 1
 * @param field that holds the id, as in {@code customerId}
 * @param id empty where the line holds none
 */
public record IdLine(long number, String field, String id) {

    public boolean isReadable() {
        return !id.isEmpty();
    }

    /** What is wrong with a line that holds no id. */
    public SuanpanException problem() {
        return new SuanpanException(
                ErrorCode.MALFORMED,
                "Line %d holds no %s.".formatted(number, field.replaceFirst("Id$", " id")),
                "Write it as {\"%s\":\"…\"}.".formatted(field));
    }
}
