package io.suanpan.functions.forecaststock;

import io.suanpan.forecasting.products.ProductAnswer;
import java.util.List;

/**
 * @param answers one for each id asked for, in the order asked
 */
public record ManyForecasts(List<ProductAnswer> answers) {
    public ManyForecasts {
        answers = List.copyOf(answers);
    }
}
