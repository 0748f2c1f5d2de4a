package io.suanpan.learning.search;

import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.StoppingTrainer;
import io.suanpan.learning.Workers;
import io.suanpan.learning.recipe.FittedRecipe;
import io.suanpan.scoring.BinaryModel;
import io.suanpan.scoring.BlendedModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The chosen candidates on all rows; boosting several times with other draws, averaged. */
final class Refit {
    private Refit() {}

    static List<BinaryModel> all(
            List<Tried> chosen,
            LabelledRows rows,
            List<Integer> codes,
            int bags,
            Workers workers,
            long seed) {
        List<Workers.Task<BinaryModel>> tasks = new ArrayList<>();
        for (Tried tried : chosen) {
            Candidate candidate = tried.candidate();
            for (int bag = 0; bag < bagsOf(candidate, bags); bag++) {
                long own = seed + bag;
                tasks.add(() -> train(candidate, rows, codes, own));
            }
        }
        List<BinaryModel> trained = workers.runAll(tasks);
        List<BinaryModel> models = new ArrayList<>();
        int from = 0;
        for (Tried tried : chosen) {
            int to = from + bagsOf(tried.candidate(), bags);
            models.add(mean(trained.subList(from, to)));
            from = to;
        }
        return models;
    }

    /** One after the other, in the calling thread. */
    static BinaryModel one(
            Candidate candidate, LabelledRows rows, List<Integer> codes, int bags, long seed) {
        List<BinaryModel> models = new ArrayList<>();
        for (int bag = 0; bag < bagsOf(candidate, bags); bag++) {
            models.add(train(candidate, rows, codes, seed + bag));
        }
        return mean(models);
    }

    private static int bagsOf(Candidate candidate, int bags) {
        return candidate.trainer() instanceof StoppingTrainer ? bags : 1;
    }

    private static BinaryModel train(
            Candidate candidate, LabelledRows rows, List<Integer> codes, long seed) {
        FittedRecipe recipe = candidate.recipe().fit(rows, codes, seed);
        return recipe.wrap(candidate.trainer().train(recipe.training(), seed));
    }

    private static BinaryModel mean(List<BinaryModel> models) {
        double[] weights = new double[models.size()];
        Arrays.fill(weights, 1.0 / models.size());
        return models.size() == 1 ? models.getFirst() : new BlendedModel(models, weights, 0);
    }
}
