package io.suanpan.learning;

import io.suanpan.core.SuanpanException;
import io.suanpan.scoring.BinaryModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses among candidates by the mean log loss of stratified cross-validation, then trains the
 * chosen one on all rows. The least mean wins, the earlier candidate at a tie. No candidate is
 * preferred for being simple within a standard error: the shop acts on the probabilities, so their
 * loss is what counts; who wants simple models gives only such candidates.
 *
 * <p>A {@link RoundTrainer} is trained once a fold with all its rounds; the number of rounds with
 * the least mean log loss is the one that is judged and trained. Deterministic: neither the number
 * of threads nor their timing changes the choice or the model's bytes. Thread-safe.
 */
public final class ModelSelection {
    private final ModelSelectionOptions options;
    private final SelectionProgress progress;

    public ModelSelection(ModelSelectionOptions options, SelectionProgress progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * @param rows of both outcomes; groups, if any, are kept in one fold
     * @param candidates one or more, the preferred first
     * @throws SuanpanException {@code IMPOSSIBLE} where the rows do not fill the folds or there is
     *     no candidate
     */
    public ModelChoice choose(LabelledRows rows, List<BinaryTrainer> candidates, long seed) {
        if (candidates.isEmpty()) {
            throw Refusals.impossible("There is no candidate to choose from", "Name a trainer.");
        }
        StratifiedFolds folds = StratifiedFolds.of(rows, options.folds(), seed);
        List<CandidateFold> results;
        try (Workers workers = new Workers(options.threads())) {
            results = workers.runAll(tasks(rows, folds, candidates, seed));
        }
        List<CandidateRun> runs = new ArrayList<>();
        for (int c = 0; c < candidates.size(); c++) {
            int from = c * folds.count();
            runs.add(
                    CandidateRun.of(
                            candidates.get(c), rows, results.subList(from, from + folds.count())));
        }
        return refit(rows, folds, runs, seed);
    }

    private List<Workers.Task<CandidateFold>> tasks(
            LabelledRows rows, StratifiedFolds folds, List<BinaryTrainer> candidates, long seed) {
        int total = candidates.size() * folds.count();
        Counter counter = new Counter(progress, total + 1);
        List<Workers.Task<CandidateFold>> tasks = new ArrayList<>();
        for (BinaryTrainer candidate : candidates) {
            for (int fold = 0; fold < folds.count(); fold++) {
                int number = fold;
                tasks.add(() -> {
                    CandidateFold result = CandidateFold.of(candidate, rows, folds, number, seed);
                    counter.finished(candidate.name() + ", fold " + (number + 1));
                    return result;
                });
            }
        }
        return tasks;
    }

    private ModelChoice refit(
            LabelledRows rows, StratifiedFolds folds, List<CandidateRun> runs, long seed) {
        int best = 0;
        for (int c = 1; c < runs.size(); c++) {
            if (runs.get(c).score().logLoss() < runs.get(best).score().logLoss()) {
                best = c;
            }
        }
        CandidateRun chosen = runs.get(best);
        Calibrated calibrated =
                options.mayCalibrate()
                        ? Calibrated.ifItPays(chosen.outOfFold(), rows.labels(), folds)
                        : Calibrated.not(chosen.outOfFold());
        BinaryModel model = chosen.trainer().train(rows, seed);
        Platt platt = calibrated.platt();
        BinaryModel corrected =
                platt.isNone() ? model : model.calibrated(platt.slope(), platt.intercept());
        int total = runs.size() * folds.count() + 1;
        progress.finished(total, total, chosen.trainer().name() + ", all rows");
        return new ModelChoice(
                chosen.trainer(),
                corrected,
                platt,
                BinaryEvaluation.of(calibrated.probabilities(), rows.labels()),
                best,
                runs.stream().map(CandidateRun::score).toList());
    }

    /** Counts finished steps, one at a time. */
    private static final class Counter {
        private final SelectionProgress progress;
        private final int total;
        private int done;

        private Counter(SelectionProgress progress, int total) {
            this.progress = progress;
            this.total = total;
        }

        private synchronized void finished(String what) {
            progress.finished(++done, total, what);
        }
    }
}
