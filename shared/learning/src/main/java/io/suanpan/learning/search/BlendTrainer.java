package io.suanpan.learning.search;

import io.suanpan.learning.BinaryTrainer;
import io.suanpan.learning.LabelledRows;
import io.suanpan.scoring.BinaryModel;
import io.suanpan.scoring.BlendedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a search has chosen, to be trained on other rows of the same features: the same candidates
 * at the same rounds and weights, without the calibration, which belongs to the rows that it was
 * fitted on.
 */
final class BlendTrainer implements BinaryTrainer {
    private final List<Candidate> candidates;
    private final List<Double> weights;
    private final double intercept;
    private final List<Integer> codes;
    private final int bags;

    /**
     * @param weights one a candidate
     * @param codes of each feature: the number of its categories, 0 where it is numeric
     */
    BlendTrainer(
            List<Candidate> candidates,
            List<Double> weights,
            double intercept,
            List<Integer> codes,
            int bags) {
        this.candidates = List.copyOf(candidates);
        this.weights = List.copyOf(weights);
        this.intercept = intercept;
        this.codes = List.copyOf(codes);
        this.bags = bags;
    }

    @Override
    public String name() {
        return "blend";
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> map = new TreeMap<>();
        for (int k = 0; k < candidates.size(); k++) {
            map.put("part" + k, candidates.get(k).text());
            map.put("weight" + k, Double.toString(weights.get(k)));
        }
        map.put("intercept", Double.toString(intercept));
        map.put("bags", Integer.toString(bags));
        return Map.copyOf(map);
    }

    @Override
    public BinaryModel train(LabelledRows rows, long seed) {
        List<BinaryModel> models = new ArrayList<>();
        for (Candidate candidate : candidates) {
            models.add(Refit.one(candidate, rows, codes, bags, seed));
        }
        double[] some = weights.stream().mapToDouble(Double::doubleValue).toArray();
        return new BlendedModel(models, some, intercept);
    }
}
