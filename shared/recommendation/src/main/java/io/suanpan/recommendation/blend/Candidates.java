package io.suanpan.recommendation.blend;

import io.suanpan.recommendation.Asked;
import io.suanpan.recommendation.Recommender;
import io.suanpan.recommendation.TopItems;
import io.suanpan.recommendation.evaluation.Question;
import java.util.Arrays;
import java.util.List;

/**
 * The items that would come first by some weights, and what each part says of them. Not
 * thread-safe.
 */
final class Candidates {
    private final List<? extends Recommender> models;
    private final double[] weights;
    private final int most;
    private final float[] sum;

    /**
     * @param weights by which candidates are chosen
     * @param most how many
     */
    Candidates(List<? extends Recommender> models, double[] weights, int most) {
        this.models = models;
        this.weights = weights;
        this.most = most;
        sum = new float[models.getFirst().items()];
    }

    void ask(Question question, ListwiseLogit logit) {
        Arrays.fill(sum, 0);
        float[][] evidence = new float[models.size()][];
        for (int part = 0; part < models.size(); part++) {
            Asked asked = models.get(part).asked(question.profile());
            evidence[part] = Evidence.of(asked, sum.length).values();
            for (int item = 0; item < sum.length; item++) {
                sum[item] += (float) weights[part] * evidence[part][item];
            }
        }
        int[] items = TopItems.of(sum, question.excluded(), most);
        float[] values = new float[items.length * models.size()];
        boolean[] right = new boolean[items.length];
        int at = 0;
        for (int i = 0; i < items.length; i++) {
            right[i] = question.wanted().contains(items[i]);
            for (float[] ofPart : evidence) {
                values[at++] = ofPart[items[i]];
            }
        }
        logit.add(values, right);
    }
}
