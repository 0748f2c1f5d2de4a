package io.suanpan.customers.segments;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;

/**
 * A customer's scores, 1 to 5 each, 5 the best fifth.
 *
 * @param recency 5 for those who bought last
 * @param frequency 5 for those with most orders
 * @param money 5 for those who spent most
 */
public record RfmScores(int recency, int frequency, int money) {
    public RfmScores {
        require("recency", recency);
        require("frequency", frequency);
        require("money", money);
    }

    /** The mean of frequency and money, halves rounded up: 1 to 5. */
    public int value() {
        return (frequency + money + 1) / 2;
    }

    private static void require(String name, int score) {
        if (score < 1 || score > 5) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The score of " + name + " is " + score + ".",
                    "Give a score of 1 to 5.");
        }
    }
}
