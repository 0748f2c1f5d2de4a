package io.suanpan.learning;

import io.suanpan.core.SuanpanException;
import io.suanpan.scoring.TreeEnsembleModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Learns an amount that is 0 for most: boosted trees for whether it is above 0 (logistic loss), and
 * others, from those alone for whom it is, for how much it then is (gamma deviance with log link).
 * Both parts are trained several times with seeds of their own, since a few large amounts make a
 * single one restless. XGBoost's histogram method on float32; a missing value goes where each split
 * learned to send it. The unit of the amount scales the result and nothing else. Stateless,
 * deterministic.
 */
public final class TwoPartTrainer {
    /** The name in cards. */
    public static final String NAME = "two-part-boosting";

    /** Below that a mean of amounts says nothing. */
    private static final int LEAST_AMOUNTS = 20;

    private final GradientBoostingOptions chance;
    private final GradientBoostingOptions amount;
    private final int repeats;

    /**
     * @param chance options of the first part
     * @param amount options of the second
     * @param repeats trainings of each, 1 or more
     */
    public TwoPartTrainer(
            GradientBoostingOptions chance, GradientBoostingOptions amount, int repeats) {
        Refusals.require(repeats >= 1, "repeats", repeats, "1 or more");
        this.chance = chance;
        this.amount = amount;
        this.repeats = repeats;
    }

    public TwoPartTrainer withRepeats(int number) {
        return new TwoPartTrainer(chance, amount, number);
    }

    public Map<String, String> parameters() {
        Map<String, String> all = new TreeMap<>();
        new GradientBoostingTrainer(chance)
                .parameters()
                .forEach((name, value) -> all.put("chance." + name, value));
        new GradientBoostingTrainer(amount)
                .parameters()
                .forEach((name, value) -> all.put("amount." + name, value));
        all.put("repeats", Integer.toString(repeats));
        return all;
    }

    /**
     * @param rows labelled true where the amount is above 0
     * @param amounts one a row, 0 or more
     * @throws SuanpanException {@code MALFORMED} where an amount contradicts its label, {@code
     *     IMPOSSIBLE} where there are too few amounts above 0, or none of 0
     */
    public TwoPartModel train(LabelledRows rows, double[] amounts, long seed) {
        rows.requireTrainable();
        int[] positive = positive(rows, amounts);
        double mean = 0;
        for (int row : positive) {
            mean += amounts[row] / positive.length;
        }
        float[] labels = new float[rows.rowCount()];
        int[] all = new int[labels.length];
        for (int row = 0; row < labels.length; row++) {
            all[row] = row;
            labels[row] = rows.label(row) ? 1 : 0;
        }
        float[] shares = new float[positive.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (float) (amounts[positive[i]] / mean);
        }
        List<TreeEnsembleModel> chances = new ArrayList<>();
        List<TreeEnsembleModel> levels = new ArrayList<>();
        for (int repeat = 0; repeat < repeats; repeat++) {
            long own = 31 * seed + repeat;
            chances.add(boost(rows, all, labels, chance, "binary:logistic", 0.5, own));
            levels.add(boost(rows, positive, shares, amount, "reg:gamma", 1, own));
        }
        return new TwoPartModel(chances, levels, mean);
    }

    private static int[] positive(LabelledRows rows, double[] amounts) {
        int[] positive = new int[rows.positives()];
        int found = 0;
        for (int row = 0; row < rows.rowCount(); row++) {
            boolean possible = amounts[row] >= 0 && amounts[row] < Double.POSITIVE_INFINITY;
            if (!possible || (amounts[row] > 0) != rows.label(row)) {
                throw Refusals.malformed(
                        "The amount of row %d is %s, its label is %s"
                                .formatted(row, amounts[row], rows.label(row)),
                        "Label the rows whose amount is above 0, and give no negative amount.");
            }
            if (rows.label(row)) {
                positive[found++] = row;
            }
        }
        if (found < LEAST_AMOUNTS) {
            throw Refusals.impossible(
                    "There are %d amounts above 0; it takes %d".formatted(found, LEAST_AMOUNTS),
                    "Give more rows, or another horizon.");
        }
        return positive;
    }

    private static TreeEnsembleModel boost(
            LabelledRows rows,
            int[] chosen,
            float[] labels,
            GradientBoostingOptions options,
            String objective,
            double base,
            long seed) {
        OpenMp.load();
        try {
            DMatrix matrix =
                    new DMatrix(
                            floats(rows, chosen), chosen.length, rows.featureCount(), Float.NaN);
            try {
                matrix.setLabel(labels);
                Map<String, Object> settings =
                        new HashMap<>(GradientBoostingTrainer.settings(options, seed));
                settings.put("objective", objective);
                settings.put("base_score", base);
                Booster booster =
                        XGBoost.train(matrix, settings, options.rounds(), Map.of(), null, null);
                try {
                    // Both bases have the margin 0, which is what the export takes them for.
                    return XGBoostExport.model(
                            booster.toByteArray("json"),
                            rows.featureCount(),
                            same(rows.featureCount()));
                } finally {
                    booster.dispose();
                }
            } finally {
                matrix.dispose();
            }
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost could not train.", e);
        }
    }

    private static float[] floats(LabelledRows rows, int[] chosen) {
        int width = rows.featureCount();
        float[] values = new float[chosen.length * width];
        double[] row = new double[width];
        for (int i = 0; i < chosen.length; i++) {
            FloatRows.copy(rows, chosen[i], row);
            for (int j = 0; j < width; j++) {
                values[i * width + j] = (float) row[j];
            }
        }
        return values;
    }

    private static int[] same(int features) {
        int[] same = new int[features];
        for (int i = 0; i < features; i++) {
            same[i] = i;
        }
        return same;
    }
}
