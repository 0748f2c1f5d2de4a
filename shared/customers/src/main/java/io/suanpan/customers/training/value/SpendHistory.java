package io.suanpan.customers.training.value;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;

/**
 * @param purchases repeat purchases, 1 or more
 * @param meanSpend of them, above 0
 */
public record SpendHistory(int purchases, double meanSpend) {
    public SpendHistory {
        if (!(purchases > 0 && meanSpend > 0 && meanSpend < Double.POSITIVE_INFINITY)) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "Spend cannot be learned from %d purchases of %s."
                            .formatted(purchases, meanSpend),
                    "Give customers who have bought again, with what they paid.");
        }
    }
}
