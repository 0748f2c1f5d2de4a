package io.suanpan.learning;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tribuo.Dataset;
import org.tribuo.classification.Label;
import org.tribuo.common.xgboost.XGBoostModel;
import org.tribuo.common.xgboost.XGBoostTrainer;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;

/**
 * Tribuo's XGBoost base trainer with the objective {@code binary:logistic}: one tree a round, where
 * Tribuo's own classification trainer always grows one per class and takes twice the time. What it
 * trains is taken as a native booster, since Tribuo's model type speaks only of class scores.
 */
final class TribuoBoosting extends XGBoostTrainer<Label> {
    private final Map<String, Object> settings;

    TribuoBoosting(int rounds, Map<String, Object> settings) {
        super(rounds, settings);
        this.settings = Map.copyOf(settings);
    }

    /** The native booster; the caller disposes of it. */
    Booster booster(Dataset<Label> examples) {
        OpenMp.load();
        try {
            DMatrixTuple<Label> matrix =
                    convertDataset(examples, label -> TribuoRows.YES.equals(label) ? 1f : 0f);
            try {
                return XGBoost.train(matrix.data, settings, numTrees, Map.of(), null, null);
            } finally {
                matrix.data.dispose();
            }
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost could not train.", e);
        }
    }

    @Override
    public XGBoostModel<Label> train(Dataset<Label> examples, Map<String, Provenance> run) {
        throw new UnsupportedOperationException("Take the booster.");
    }

    @Override
    public TrainerProvenance getProvenance() {
        return new TrainerProvenanceImpl(this);
    }
}
