package io.suanpan.learning;

import de.bwaldvogel.liblinear.Model;
import io.suanpan.scoring.LinearModel;
import java.util.Map;
import java.util.TreeMap;
import org.tribuo.Dataset;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.classification.Label;
import org.tribuo.classification.liblinear.LibLinearClassificationModel;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;

/**
 * L2-regularised logistic regression by trust-region Newton (Fan et al. 2008, solver {@code L2R_LR}
 * of liblinear through Tribuo) on standardised features; a missing value stands at its mean. The
 * bias is penalised as liblinear does. The model gives the log-odds of Tribuo's model on the
 * standardised row bit by bit.
 */
public final class LogisticRegressionTrainer implements BinaryTrainer {
    /** The name in cards and requests. */
    public static final String NAME = "logistic-regression";

    private static final int MAX_ITERATIONS = 1000;
    private static final double UNUSED_EPSILON = 0.1;

    private final LogisticRegressionOptions options;
    private final LinearType solver;

    public LogisticRegressionTrainer(LogisticRegressionOptions options) {
        this(options, LinearType.L2R_LR);
    }

    private LogisticRegressionTrainer(LogisticRegressionOptions options, LinearType solver) {
        this.options = options;
        this.solver = solver;
    }

    /** With the penalty Σ |w|, which leaves weights of 0 (solver {@code L1R_LR}). */
    public static LogisticRegressionTrainer sparse(double cost) {
        return new LogisticRegressionTrainer(
                LogisticRegressionOptions.defaults().withCost(cost).withTolerance(1e-3),
                LinearType.L1R_LR);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> map = new TreeMap<>();
        map.put("cost", Double.toString(options.cost()));
        map.put("tolerance", Double.toString(options.tolerance()));
        map.put("penalty", solver == LinearType.L1R_LR ? "L1" : "L2");
        map.put("missing", "mean");
        map.put("library", "Tribuo 4.3.2, liblinear 2.44");
        return Map.copyOf(map);
    }

    @Override
    public LinearModel train(LabelledRows rows, long seed) {
        rows.requireTrainable();
        Scaler scaler = Scaler.of(rows);
        return export(fit(TribuoRows.dataset(rows, scaler::standardise), seed), rows, scaler);
    }

    LibLinearClassificationModel fit(Dataset<Label> dataset, long seed) {
        LibLinearClassificationTrainer trainer =
                new LibLinearClassificationTrainer(
                        new LinearClassificationType(solver),
                        options.cost(),
                        MAX_ITERATIONS,
                        options.tolerance(),
                        seed);
        return (LibLinearClassificationModel) trainer.train(dataset);
    }

    static LinearModel export(
            LibLinearClassificationModel model, LabelledRows rows, Scaler scaler) {
        Model inner = model.getInnerModels().getFirst();
        ImmutableFeatureMap features = model.getFeatureIDMap();
        int[] featureOf = TribuoRows.featureOf(features);
        // The one weight vector speaks for the label that stands first.
        int yes = model.getOutputIDInfo().getID(TribuoRows.YES);
        double sign = inner.getLabels()[0] == yes ? 1 : -1;
        double[] learned = inner.getFeatureWeights();
        double[] weights = new double[rows.featureCount()];
        for (int id = 0; id < featureOf.length; id++) {
            weights[featureOf[id]] = sign * learned[id];
        }
        double bias = sign * learned[featureOf.length];
        return new LinearModel(scaler.means(), scaler.scales(), weights, bias);
    }
}
