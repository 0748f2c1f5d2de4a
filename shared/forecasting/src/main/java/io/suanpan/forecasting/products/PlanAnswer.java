package io.suanpan.forecasting.products;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.products.ProductAnswer.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says of one product: how it stands, or why it could not be planned.
 *
 * @param productId as asked; empty where a line holds none
 * @param order null where none is to be made
 * @param cut what was wanted and not ordered, and what stood in the way; null where nothing did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanAnswer(
        String productId,
        @Nullable PlannedProduct product,
        @Nullable PlannedOrder order,
        @Nullable PlannedCut cut,
        @Nullable Problem problem) {

    static PlanAnswer of(String productId, SuanpanException e) {
        return new PlanAnswer(productId, null, null, null, Problem.of(e));
    }
}
