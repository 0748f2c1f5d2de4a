package io.suanpan.customers;

import io.suanpan.core.CodeVersion;
import io.suanpan.core.DataIdentity;
import io.suanpan.core.Digest;
import io.suanpan.core.FeatureDoc;
import io.suanpan.core.ModelCard;
import io.suanpan.scoring.BinaryModel;
import io.suanpan.scoring.BinaryModels;
import io.suanpan.scoring.LinearModel;
import io.suanpan.store.GateVerdict;
import io.suanpan.store.ModelRegistry;
import io.suanpan.tables.InMemoryObjectStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Three customers with two features, and models whose scores are computed by hand: log-odds =
 * weight · (days since the last order - 10) / 10.
 */
final class ScoringFixture {
    static final FeatureDoc RECENCY =
            new FeatureDoc("days_since_last_order", "days since the last order", "days");
    static final FeatureDoc GAP = new FeatureDoc("gap_mean", "average days between orders", "days");

    final InMemoryObjectStore store = new InMemoryObjectStore();
    final SteppingClock clock = new SteppingClock("2026-05-01T03:00:00Z");
    final ModelRegistry registry = new ModelRegistry(store, clock);

    ScoringFixture snapshot() {
        double[][] rows = {{3, Double.NaN}, {10, 12.34567}, {40, 5}};
        new FeatureSnapshotWriter(store)
                .write(
                        Instant.parse("2026-05-01T00:00:00Z"),
                        7,
                        List.of(RECENCY, GAP),
                        List.of("anna", "bert", "cora"),
                        i -> rows[i]);
        return this;
    }

    ScoringFixture model(CustomerModel model, double weight) {
        return model(model, weight, List.of(RECENCY));
    }

    ScoringFixture model(CustomerModel model, double weight, List<FeatureDoc> features) {
        double[] means = new double[features.size()];
        double[] scales = new double[features.size()];
        double[] weights = new double[features.size()];
        for (int i = 0; i < means.length; i++) {
            means[i] = 10;
            scales[i] = 10;
            weights[i] = weight;
        }
        return publish(model, new LinearModel(means, scales, weights, 0), features);
    }

    ScoringFixture publish(CustomerModel model, BinaryModel learned, List<FeatureDoc> features) {
        ModelCard draft =
                new ModelCard(
                        model.modelName(),
                        "",
                        "logistic-regression",
                        clock.instant(),
                        CodeVersion.current(),
                        1,
                        new DataIdentity(7, Digest.sha256(new byte[0]), 3, List.of("2026-03-01")),
                        Map.of(CardKeys.HORIZON_DAYS, "30"),
                        Map.of(),
                        Map.of(CardKeys.SCORE_QUANTILES, List.of(0.0, 0.25, 0.5, 0.75, 1.0)),
                        features,
                        "");
        byte[] bytes = BinaryModels.write(learned);
        String version = registry.publish(draft, bytes).version();
        registry.promote(model.modelName(), version, _ -> GateVerdict.pass("test"));
        return this;
    }

    CustomerScorer scorer() {
        return new CustomerScorer(store, clock);
    }
}
