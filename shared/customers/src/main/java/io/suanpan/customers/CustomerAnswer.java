package io.suanpan.customers;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.core.SuanpanException;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one of many: either scores or what is wrong with this id.
 *
 * @param customerId as asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerAnswer(
        String customerId, @Nullable CustomerScores scores, @Nullable Problem problem) {

    /**
     * @param code the stable name of the error, as in {@code not-found}
     */
    public record Problem(String code, String detail, String remedy) {}

    static CustomerAnswer of(CustomerScores scores) {
        return new CustomerAnswer(scores.customerId(), scores, null);
    }

    static CustomerAnswer of(String customerId, SuanpanException e) {
        var problem = new Problem(e.code().code(), e.detail(), e.remedy());
        return new CustomerAnswer(customerId, null, problem);
    }
}
