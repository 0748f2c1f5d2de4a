package io.suanpan.customers.segments;

import java.time.Instant;

/**
 * Where one customer belongs.
 *
 * @param asOf the moment of the data
 * @param modelVersion that divided the customers
 * @param segmentId stable over runs, as in {@code s3}
 * @param segmentName of this run
 * @param tier by the scores
 * @param meaning of the tier
 * @param whatToDo about customers of the tier
 * @param scores 1 to 5 each
 * @param recencyDays whole days from the last order to {@code asOf}
 * @param orders so far
 * @param money spent so far
 * @param currency of the money, ISO 4217
 */
public record CustomerSegment(
        String customerId,
        Instant asOf,
        String modelVersion,
        String segmentId,
        String segmentName,
        RfmTier tier,
        String meaning,
        String whatToDo,
        RfmScores scores,
        int recencyDays,
        int orders,
        double money,
        String currency) {

    static CustomerSegment of(SegmentModel model, String version, Assignment found) {
        SegmentProfile segment = model.segments().get(found.segment());
        RfmScores scores = model.cuts().score(found.recencyDays(), found.orders(), found.money());
        RfmTier tier = RfmTier.of(scores);
        return new CustomerSegment(
                found.customerId(),
                model.asOf(),
                version,
                segment.id(),
                segment.name(),
                tier,
                tier.meaning(),
                tier.whatToDo(),
                scores,
                found.recencyDays(),
                found.orders(),
                found.money(),
                model.currency());
    }
}
