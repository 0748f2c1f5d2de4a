package io.suanpan.recommendation.serving;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.core.JsonWritable;
import io.suanpan.core.SuanpanException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The answer to one of many: either what to show or what is wrong with this id.
 *
 * @param customerId as asked; empty where a line holds none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecommendAnswer(
        String customerId, @Nullable Recommendations recommendations, @Nullable Problem problem)
        implements JsonWritable {

    /**
     * @param code the stable name of the error, as in {@code malformed}
     */
    public record Problem(String code, String detail, String remedy) {}

    static RecommendAnswer of(String customerId, Recommendations recommendations) {
        return new RecommendAnswer(customerId, recommendations, null);
    }

    static RecommendAnswer of(String customerId, SuanpanException e) {
        return new RecommendAnswer(
                customerId, null, new Problem(e.code().code(), e.detail(), e.remedy()));
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("customerId", customerId);
        if (recommendations != null) {
            json.writeName("recommendations");
            recommendations.writeTo(json);
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
}
