package io.suanpan.learning.report;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Decisions at every percent, and which is the cheapest.
 *
 * @param falsePositiveCost of acting on a row in vain, in any unit
 * @param falseNegativeCost of missing a row, in the same unit
 * @param cheapest threshold of the table; the lower one at a tie
 * @param byCost falsePositiveCost / (falsePositiveCost + falseNegativeCost), the cheapest threshold
 *     where probabilities are right (Elkan 2001)
 * @param rows at 0.01 to 0.99
 */
public record ThresholdTable(
        double falsePositiveCost,
        double falseNegativeCost,
        double cheapest,
        double byCost,
        List<ThresholdRow> rows) {
    private static final int PERCENT = 100;

    public ThresholdTable {
        rows = List.copyOf(rows);
    }

    static ThresholdTable of(Ranking ranking, double falsePositiveCost, double falseNegativeCost) {
        List<ThresholdRow> rows =
                IntStream.range(1, PERCENT)
                        .mapToObj(i -> ThresholdRow.of(ranking, i / (double) PERCENT))
                        .toList();
        return priced(rows, falsePositiveCost, falseNegativeCost);
    }

    /**
     * The same decisions at other costs.
     *
     * @throws SuanpanException {@code MALFORMED} where a cost is negative or not finite, or both
     *     are 0
     */
    public ThresholdTable withCosts(double ofFalsePositive, double ofFalseNegative) {
        return priced(rows, ofFalsePositive, ofFalseNegative);
    }

    private static ThresholdTable priced(
            List<ThresholdRow> rows, double falsePositiveCost, double falseNegativeCost) {
        require("falsePositiveCost", falsePositiveCost);
        require("falseNegativeCost", falseNegativeCost);
        double sum = falsePositiveCost + falseNegativeCost;
        if (sum == 0) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "falsePositiveCost and falseNegativeCost are both 0.",
                    "Give at least one of them above 0: where no error costs, nothing is cheapest.");
        }
        List<ThresholdRow> priced =
                rows.stream()
                        .map(row -> row.withCosts(falsePositiveCost, falseNegativeCost))
                        .toList();
        double cheapest =
                priced.stream()
                        .min(Comparator.comparingDouble(ThresholdRow::cost))
                        .orElseThrow()
                        .threshold();
        return new ThresholdTable(
                falsePositiveCost, falseNegativeCost, cheapest, falsePositiveCost / sum, priced);
    }

    private static void require(String name, double cost) {
        if (!(cost >= 0 && cost < Double.POSITIVE_INFINITY)) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    name + " is " + cost + ".",
                    "Give a finite number from 0 on.");
        }
    }
}
