package io.suanpan.customers;

import io.suanpan.core.FeatureDoc;
import io.suanpan.core.ModelCard;
import io.suanpan.scoring.BinaryModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model ready to answer. Its inputs are taken from the snapshot by name, so that a model trained
 * before a feature was added, or after one was dropped, still answers: what the snapshot lacks is
 * not known. Thread-safe.
 */
final class ServedModel {
    private final ModelCard card;
    private final BinaryModel model;
    private final Reasons reasons;
    private final Percentiles percentiles;
    private final int horizonDays;
    private final String outcome;
    private volatile @Nullable Columns columns;

    /** Where each of the model's features stands in the snapshot; -1 for nowhere. */
    private static final class Columns {
        private final String snapshotVersion;
        private final int[] indexes;

        Columns(String snapshotVersion, int[] indexes) {
            this.snapshotVersion = snapshotVersion;
            this.indexes = indexes;
        }
    }

    /**
     * @param phrases see {@link Phrase#load}
     */
    ServedModel(ModelCard card, BinaryModel model, Map<String, Phrase> phrases) {
        this.card = card;
        this.model = model;
        this.reasons = new Reasons(card.features(), phrases);
        this.percentiles =
                new Percentiles(card.curves().getOrDefault(CardKeys.SCORE_QUANTILES, List.of()));
        this.horizonDays =
                Integer.parseInt(card.parameters().getOrDefault(CardKeys.HORIZON_DAYS, "0"));
        this.outcome = CustomerModel.named(card.name()).outcome();
    }

    ModelScore score(SnapshotPointer snapshot, FeatureSnapshotReader.Row row, Detail detail) {
        double[] x = inputs(snapshot, row);
        return of(
                model.probability(x),
                switch (detail) {
                    case FULL -> reasons.of(x, model.contributions(x), snapshot.typical(), outcome);
                    case SCORES -> List.of();
                });
    }

    ModelScore of(double probability, List<Reason> because) {
        double percentile = Rounding.one(percentiles.of(probability));
        return new ModelScore(
                card.name(),
                card.version(),
                horizonDays,
                Rounding.four(probability),
                percentile,
                Band.of(percentile),
                because);
    }

    /**
     * The probabilities of some customers of a shard, to the last bit those of {@link #score}.
     *
     * @param rows of the shard, the first {@code count} of them, without infinite values
     * @param out at least {@code count} long
     */
    void probabilities(
            SnapshotPointer snapshot, FeatureShard shard, int[] rows, int count, double[] out) {
        int[] indexes = columns(snapshot);
        double[] inputs = new double[count * indexes.length];
        int to = 0;
        for (int i = 0; i < count; i++) {
            for (int column : indexes) {
                inputs[to++] = column < 0 ? Double.NaN : shard.value(rows[i], column);
            }
        }
        model.probabilities(inputs, count, out);
    }

    private double[] inputs(SnapshotPointer snapshot, FeatureSnapshotReader.Row row) {
        int[] indexes = columns(snapshot);
        double[] x = new double[indexes.length];
        for (int i = 0; i < x.length; i++) {
            int column = indexes[i];
            x[i] = column < 0 ? Double.NaN : row.value(column);
        }
        return x;
    }

    private int[] columns(SnapshotPointer snapshot) {
        Columns known = columns;
        if (known == null || !known.snapshotVersion.equals(snapshot.version())) {
            Map<String, Integer> byName = new HashMap<>();
            for (FeatureDoc doc : snapshot.features()) {
                byName.put(doc.name(), byName.size());
            }
            int[] indexes =
                    card.features().stream()
                            .mapToInt(doc -> byName.getOrDefault(doc.name(), -1))
                            .toArray();
            known = new Columns(snapshot.version(), indexes);
            columns = known;
        }
        return known.indexes;
    }
}
