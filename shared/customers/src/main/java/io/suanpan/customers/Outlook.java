package io.suanpan.customers;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a snapshot says of a customer's value, put behind its scores. */
final class Outlook {
    private final SnapshotPointer snapshot;
    private final FeatureSnapshotReader.Row row;

    Outlook(SnapshotPointer snapshot, FeatureSnapshotReader.Row row) {
        this.snapshot = snapshot;
        this.row = row;
    }

    /**
     * @param terms null for the figures as they were published
     * @throws SuanpanException {@code NOT_TRAINED} where terms are given and the snapshot has no
     *     figures, or none that can be told over others
     */
    CustomerScores scores(
            String customerId,
            List<ModelScore> scores,
            Map<String, @Nullable Double> features,
            @Nullable ValueTerms terms) {
        SnapshotValue value = snapshot.value();
        Told told;
        if (terms != null) {
            told = over(value, terms);
        } else if (value != null) {
            told = published(value);
        } else {
            return new CustomerScores(
                    customerId, snapshot.asOf(), scores, features, null, null, null);
        }
        return new CustomerScores(
                customerId,
                snapshot.asOf(),
                scores,
                features,
                told.value(),
                Rounding.four(figure(SnapshotValue.ALIVE)),
                Rounding.four(told.orders()));
    }

    private record Told(CustomerValue value, double orders) {}

    private Told published(SnapshotValue value) {
        return new Told(
                new CustomerValue(
                        value.modelVersion(),
                        value.horizonDays(),
                        value.currency(),
                        Math.round(figure(SnapshotValue.EXPECTED)),
                        Math.round(figure(SnapshotValue.LOW)),
                        Math.round(figure(SnapshotValue.HIGH))),
                figure(SnapshotValue.ORDERS));
    }

    private Told over(@Nullable SnapshotValue value, ValueTerms terms) {
        ValueHorizons horizons = value == null ? null : value.horizons();
        if (value == null || horizons == null) {
            throw new SuanpanException(
                    ErrorCode.NOT_TRAINED,
                    "The features of " + snapshot.asOf() + " hold no value for other horizons.",
                    "Train the model value: POST /v1/models/value/train, or ./suanpan train value.");
        }
        ValueOver over = ValueOver.of(value, horizons, this::figure, terms);
        return new Told(
                new CustomerValue(
                        value.modelVersion(),
                        over.horizonDays(),
                        value.currency(),
                        Math.round(over.expectedMinor()),
                        Math.round(over.lowMinor()),
                        Math.round(over.highMinor()),
                        value.horizonDays(),
                        terms.discountRate()),
                over.orders());
    }

    private double figure(int figure) {
        return row.value(snapshot.features().size() + figure);
    }
}
