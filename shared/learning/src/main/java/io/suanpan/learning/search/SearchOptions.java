package io.suanpan.learning.search;

import io.suanpan.learning.Refusals;

/**
 * @param firstRows rows that all candidates are tried on, 100 or more. Default 4,000.
 * @param folds of the last step, 2 or more. Default 5: each candidate sees four fifths of the rows.
 * @param finalists that are tried on all rows and may enter the blend, 1 or more. Default 8.
 * @param patience rounds of boosting without gain that end it. Default 30.
 * @param bags of a boosting model that goes into the answer, each with a seed of its own. Default
 *     3.
 * @param threads that train at the same time; does not change the result. Default: the cores.
 * @param mayBlend whether a blend is tried. Default true: it is kept only where it pays.
 */
public record SearchOptions(
        int firstRows,
        int folds,
        int finalists,
        int patience,
        int bags,
        int threads,
        boolean mayBlend) {

    static final int LARGE = 8_000;
    static final int VERY_LARGE = 20_000;

    public SearchOptions {
        Refusals.require(firstRows >= 100, "firstRows", firstRows, "100 or more");
        Refusals.require(folds >= 2, "folds", folds, "2 or more");
        Refusals.require(finalists >= 1, "finalists", finalists, "1 or more");
        Refusals.require(patience >= 1, "patience", patience, "1 or more");
        Refusals.require(bags >= 1, "bags", bags, "1 or more");
        Refusals.require(threads >= 1, "threads", threads, "1 or more");
    }

    public static SearchOptions defaults() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new SearchOptions(4000, 5, 8, 30, 3, cores, true);
    }

    /**
     * The defaults for so many rows. Up to 8,000 every candidate is tried on all of them: of few
     * rows a part misleads. Beyond, fewer are tried on all; beyond 20,000 three folds are enough:
     * more adds less there than it costs.
     */
    public static SearchOptions forRows(int rows) {
        if (rows <= LARGE) {
            return defaults().withFirstRows(LARGE);
        }
        SearchOptions options = defaults().withFinalists(6).withFolds(4);
        return rows > VERY_LARGE ? options.withFolds(3) : options;
    }

    public SearchOptions withFirstRows(int value) {
        return new SearchOptions(value, folds, finalists, patience, bags, threads, mayBlend);
    }

    public SearchOptions withFolds(int value) {
        return new SearchOptions(firstRows, value, finalists, patience, bags, threads, mayBlend);
    }

    public SearchOptions withFinalists(int value) {
        return new SearchOptions(firstRows, folds, value, patience, bags, threads, mayBlend);
    }

    public SearchOptions withBags(int value) {
        return new SearchOptions(firstRows, folds, finalists, patience, value, threads, mayBlend);
    }

    public SearchOptions withThreads(int value) {
        return new SearchOptions(firstRows, folds, finalists, patience, bags, value, mayBlend);
    }

    public SearchOptions withMayBlend(boolean value) {
        return new SearchOptions(firstRows, folds, finalists, patience, bags, threads, value);
    }
}
