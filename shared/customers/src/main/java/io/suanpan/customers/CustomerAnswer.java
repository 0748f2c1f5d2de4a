package io.suanpan.customers;

import io.suanpan.core.JsonWritable;
import io.suanpan.core.SuanpanException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The answer to one of many: either scores or what is wrong with this id.
 *
 * @param customerId as asked
 */
public record CustomerAnswer(
        String customerId, @Nullable CustomerScores scores, @Nullable Problem problem)
        implements JsonWritable {

    /**
     * @param code the stable name of the error, as in {@code not-found}
     */
    public record Problem(String code, String detail, String remedy) {}

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("customerId", customerId);
        if (scores != null) {
            json.writeName("scores");
            scores.writeTo(json);
        }
        if (problem != null) {
            json.writeObjectPropertyStart("problem");
            json.writeStringProperty("code", problem.code());
            json.writeStringProperty("detail", problem.detail());
            json.writeStringProperty("remedy", problem.remedy());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    static CustomerAnswer of(CustomerScores scores) {
        return new CustomerAnswer(scores.customerId(), scores, null);
    }

    static CustomerAnswer of(String customerId, SuanpanException e) {
        var problem = new Problem(e.code().code(), e.detail(), e.remedy());
        return new CustomerAnswer(customerId, null, problem);
    }
}
