package io.suanpan.forecasting.products;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.core.JsonWritable;
import io.suanpan.core.SuanpanException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The answer to one of many: either the forecast or what is wrong with this id.
 *
 * @param productId as asked; empty where a line holds none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProductAnswer(
        String productId, @Nullable ProductForecast forecast, @Nullable Problem problem)
        implements JsonWritable {

    /**
     * @param code the stable name of the error, as in {@code not-found}
     */
    public record Problem(String code, String detail, String remedy) {
        static Problem of(SuanpanException e) {
            return new Problem(e.code().code(), e.detail(), e.remedy());
        }
    }

    static ProductAnswer of(ProductForecast forecast) {
        return new ProductAnswer(forecast.productId(), forecast, null);
    }

    static ProductAnswer of(String productId, SuanpanException e) {
        return new ProductAnswer(productId, null, Problem.of(e));
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("productId", productId);
        if (forecast != null) {
            json.writeName("forecast");
            forecast.writeTo(json);
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
