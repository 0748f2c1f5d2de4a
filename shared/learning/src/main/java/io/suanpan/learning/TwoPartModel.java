package io.suanpan.learning;

import io.suanpan.scoring.BinaryModels;
import io.suanpan.scoring.TreeEnsembleModel;
import java.util.List;

/**
 * An amount as the chance that there is any times how much it then is, the geometric mean of
 * several such products. Immutable, thread-safe.
 *
 * @param chances whose probability is the chance
 * @param levels whose margin is the logarithm of the amount in means
 * @param mean of the amounts above 0
 */
public record TwoPartModel(
        List<TreeEnsembleModel> chances, List<TreeEnsembleModel> levels, double mean) {
    public TwoPartModel {
        chances = List.copyOf(chances);
        levels = List.copyOf(levels);
        Refusals.require(
                !chances.isEmpty() && chances.size() == levels.size(),
                "The number of parts",
                chances.size() + " and " + levels.size(),
                "one level for each chance");
        Refusals.require(mean > 0 && mean < Double.POSITIVE_INFINITY, "mean", mean, "above 0");
    }

    /** The expected amount of a row, above 0. */
    public double amount(double[] x) {
        double logs = 0;
        for (int i = 0; i < chances.size(); i++) {
            logs += StrictMath.log(chances.get(i).probability(x)) + levels.get(i).logOdds(x);
        }
        return mean * StrictMath.exp(logs / chances.size());
    }

    /** The bytes of all trees: first the chances, then the levels. */
    public List<byte[]> parts() {
        return java.util.stream.Stream.concat(chances.stream(), levels.stream())
                .map(BinaryModels::write)
                .toList();
    }

    /**
     * @param parts as {@link #parts} gave them
     */
    public static TwoPartModel of(List<byte[]> parts, double mean) {
        List<TreeEnsembleModel> models =
                parts.stream()
                        .map(BinaryModels::read)
                        .map(model -> {
                            if (model instanceof TreeEnsembleModel trees) {
                                return trees;
                            }
                            throw Refusals.malformed(
                                    "A part of a two-part model holds no trees",
                                    "Train the model again.");
                        })
                        .toList();
        int half = models.size() / 2;
        return new TwoPartModel(models.subList(0, half), models.subList(half, models.size()), mean);
    }
}
