package io.suanpan.learning.search;

import io.suanpan.learning.BinaryEvaluation;
import io.suanpan.learning.LabelledRows;
import io.suanpan.learning.Refusals;
import io.suanpan.learning.SelectionProgress;
import io.suanpan.learning.StratifiedFolds;
import io.suanpan.learning.Workers;
import io.suanpan.learning.calibration.CalibrationChoice;
import io.suanpan.learning.calibration.CalibrationMethod;
import io.suanpan.scoring.BinaryModel;
import io.suanpan.scoring.BlendedModel;
import io.suanpan.scoring.CurvedModel;
import io.suanpan.scoring.Logistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Successive halving (Jamieson and Talwalkar 2016): all candidates on some rows, the best third on
 * four times as many, until few are left for all rows, each family's best among them. The log loss
 * of stratified folds judges. The finalists are blended by non-negative stacking where that pays,
 * corrected by the calibration that pays most, and trained again on all rows.
 *
 * <p>Neither the number of threads nor their timing changes the result, and a search that finds its
 * earlier outcomes in a {@link SearchJournal} gives the same bytes. Thread-safe.
 */
public final class ModelSearch {
    private static final int GROWTH = 4;
    private static final int KEPT = 3;
    private static final double LAGS = 1.05;
    private static final int FIRST_FOLDS = 3;

    private final SearchOptions options;
    private final SelectionProgress progress;
    private final SearchJournal journal;

    public ModelSearch(SearchOptions options, SelectionProgress progress, SearchJournal journal) {
        this.options = options;
        this.progress = progress;
        this.journal = journal;
    }

    /**
     * @param rows of both outcomes; groups, if any, are kept in one fold
     * @param codes of each feature: the number of its categories, 0 where it is numeric
     * @throws io.suanpan.core.SuanpanException {@code IMPOSSIBLE} where the rows do not fill the
     *     folds or there is no candidate
     */
    public SearchResult search(
            LabelledRows rows, List<Integer> codes, List<Candidate> candidates, long seed) {
        if (candidates.isEmpty()) {
            throw Refusals.impossible("There is no candidate to search", "Name one.");
        }
        String identity = RowsIdentity.of(rows, codes);
        List<Trial> trials = new ArrayList<>();
        List<Candidate> left = List.copyOf(candidates);
        try (Workers workers = new Workers(options.threads())) {
            for (int size = options.firstRows(); size < rows.rowCount(); size *= GROWTH) {
                if (left.size() <= options.finalists()) {
                    break;
                }
                LabelledRows some = some(rows, size, seed);
                StratifiedFolds folds = StratifiedFolds.of(some, FIRST_FOLDS, seed);
                Step step = step(some, codes, folds, seed, identity);
                List<Tried> tried = run(step, left, workers, some.rowCount());
                tried.forEach(it -> trials.add(it.trial()));
                int kept = Math.max(options.finalists(), left.size() / KEPT);
                left = survivors(left, tried, kept);
            }
            StratifiedFolds folds = StratifiedFolds.of(rows, options.folds(), seed);
            Step last = step(rows, codes, folds, seed, identity);
            List<Tried> tried = run(last, left, workers, rows.rowCount());
            tried.forEach(it -> trials.add(it.trial()));
            return finish(rows, codes, folds, tried, trials, workers, seed);
        }
    }

    /** About so many, groups and equal rows whole. */
    private static LabelledRows some(LabelledRows rows, int size, long seed) {
        int parts = Math.max(2, rows.rowCount() / size);
        return rows.subset(StratifiedFolds.of(rows, parts, seed).validation(0));
    }

    private Step step(
            LabelledRows rows,
            List<Integer> codes,
            StratifiedFolds folds,
            long seed,
            String identity) {
        return new Step(rows, codes, folds, options.patience(), seed, journal, identity);
    }

    private List<Tried> run(Step step, List<Candidate> candidates, Workers workers, int rows) {
        int total = candidates.size() * step.folds().count();
        AtomicInteger done = new AtomicInteger();
        return step.run(
                candidates,
                workers,
                () ->
                        progress.finished(
                                done.incrementAndGet(),
                                total,
                                candidates.size() + " candidates on " + rows + " rows"));
    }

    /**
     * The best of each family that is not far behind, then the best of the rest, in the order of
     * the candidates.
     */
    private static List<Candidate> survivors(
            List<Candidate> candidates, List<Tried> tried, int count) {
        List<Integer> order = ranked(tried);
        double least = tried.get(order.getFirst()).trial().logLoss();
        List<Integer> kept = new ArrayList<>();
        Map<String, Integer> firsts = new HashMap<>();
        for (int c : order) {
            boolean lags = tried.get(c).trial().logLoss() > LAGS * least;
            if (firsts.putIfAbsent(candidates.get(c).family(), c) == null && !lags) {
                kept.add(c);
            }
        }
        for (int c : order) {
            if (kept.size() < count && !kept.contains(c)) {
                kept.add(c);
            }
        }
        return kept.stream().sorted().map(candidates::get).toList();
    }

    /** As many as may enter the blend, the best first. */
    private List<Tried> finalists(List<Tried> tried) {
        List<Candidate> candidates = tried.stream().map(Tried::candidate).toList();
        List<Candidate> kept = survivors(candidates, tried, options.finalists());
        return ranked(tried).stream()
                .map(tried::get)
                .filter(it -> kept.contains(it.candidate()))
                .toList();
    }

    private static List<Integer> ranked(List<Tried> tried) {
        List<Integer> order = new ArrayList<>();
        for (int c = 0; c < tried.size(); c++) {
            order.add(c);
        }
        order.sort(Comparator.comparingDouble(c -> tried.get(c).trial().logLoss()));
        return order;
    }

    private SearchResult finish(
            LabelledRows rows,
            List<Integer> codes,
            StratifiedFolds folds,
            List<Tried> tried,
            List<Trial> trials,
            Workers workers,
            long seed) {
        List<Tried> best = finalists(tried);
        Blend blend = Blend.of(best, rows.labels(), folds, options.mayBlend());
        var calibration = CalibrationChoice.of(blend.outOfFold(), rows.labels(), folds);
        List<SearchResult.Part> parts = new ArrayList<>();
        List<Tried> used = new ArrayList<>();
        for (int k = 0; k < best.size(); k++) {
            if (blend.weight(k) > 0) {
                parts.add(new SearchResult.Part(blend.weight(k), best.get(k).trial()));
                used.add(best.get(k));
            }
        }
        List<BinaryModel> models = Refit.all(used, rows, codes, options.bags(), workers, seed);
        double[] weights = parts.stream().mapToDouble(SearchResult.Part::weight).toArray();
        BlendTrainer trainer =
                new BlendTrainer(
                        used.stream().map(Tried::candidate).toList(),
                        parts.stream().map(SearchResult.Part::weight).toList(),
                        blend.intercept(),
                        codes,
                        options.bags());
        BinaryModel blended = new BlendedModel(models, weights, blend.intercept());
        BinaryModel model =
                calibration.method() == CalibrationMethod.NONE
                        ? blended
                        : new CurvedModel(blended, calibration.curve());
        double[] logOdds = calibration.outOfFold();
        double[] probabilities = new double[logOdds.length];
        Arrays.setAll(probabilities, row -> Logistic.probability(logOdds[row]));
        List<SearchResult.Part> byWeight =
                parts.stream().sorted(Comparator.comparingDouble(part -> -part.weight())).toList();
        return new SearchResult(
                model,
                byWeight,
                calibration.method(),
                BinaryEvaluation.of(probabilities, rows.labels()),
                trainer,
                trials);
    }
}
