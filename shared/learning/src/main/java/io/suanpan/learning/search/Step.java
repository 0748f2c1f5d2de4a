package io.suanpan.learning.search;

import io.suanpan.core.Digest;
import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.RoundCurve;
import io.suanpan.learning.StoppingTrainer;
import io.suanpan.learning.StratifiedFolds;
import io.suanpan.learning.Workers;
import io.suanpan.learning.recipe.FittedRecipe;
import io.suanpan.scoring.BinaryModel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One step of the halving: candidates over the folds of some rows. */
final class Step {
    private final LabelledRows rows;
    private final List<Integer> codes;
    private final StratifiedFolds folds;
    private final int patience;
    private final long seed;
    private final SearchJournal journal;
    private final String identity;

    Step(
            LabelledRows rows,
            List<Integer> codes,
            StratifiedFolds folds,
            int patience,
            long seed,
            SearchJournal journal,
            String identity) {
        this.rows = rows;
        this.codes = codes;
        this.folds = folds;
        this.patience = patience;
        this.seed = seed;
        this.journal = journal;
        this.identity = identity;
    }

    StratifiedFolds folds() {
        return folds;
    }

    List<Tried> run(List<Candidate> candidates, Workers workers, Runnable finished) {
        List<Workers.Task<FoldOutcome>> tasks = new ArrayList<>();
        for (Candidate candidate : candidates) {
            for (int fold = 0; fold < folds.count(); fold++) {
                int without = fold;
                tasks.add(() -> {
                    FoldOutcome outcome = outcome(candidate, without);
                    finished.run();
                    return outcome;
                });
            }
        }
        List<FoldOutcome> outcomes = workers.runAll(tasks);
        List<Tried> tried = new ArrayList<>();
        for (int c = 0; c < candidates.size(); c++) {
            int from = c * folds.count();
            tried.add(
                    Tried.of(
                            candidates.get(c),
                            rows,
                            folds,
                            outcomes.subList(from, from + folds.count())));
        }
        return tried;
    }

    private FoldOutcome outcome(Candidate candidate, int fold) {
        String key =
                Digest.sha256(
                                (identity
                                                + "|"
                                                + rows.rowCount()
                                                + "|"
                                                + folds.count()
                                                + "|"
                                                + fold
                                                + "|"
                                                + patience
                                                + "|"
                                                + seed
                                                + "|"
                                                + candidate.text())
                                        .getBytes(StandardCharsets.UTF_8))
                        .substring(0, 32);
        Optional<byte[]> known = journal.find(key);
        if (known.isPresent()) {
            return FoldOutcome.of(known.get());
        }
        FoldOutcome outcome = train(candidate, fold);
        if (journal != SearchJournal.NONE) {
            journal.keep(key, outcome.bytes());
        }
        return outcome;
    }

    private FoldOutcome train(Candidate candidate, int fold) {
        LabelledRows training = rows.subset(folds.training(fold));
        FittedRecipe recipe = candidate.recipe().fit(training, codes, seed);
        if (candidate.trainer() instanceof StoppingTrainer stopping) {
            LabelledRows watched = recipe.encode(rows.subset(folds.validation(fold)));
            RoundCurve curve = stopping.train(recipe.training(), watched, patience, seed);
            return FoldOutcome.grown(recipe.wrap(curve.model()), curve.logLossByRound());
        }
        BinaryModel model = recipe.wrap(candidate.trainer().train(recipe.training(), seed));
        return FoldOutcome.whole(model, rows, folds.validation(fold));
    }
}
