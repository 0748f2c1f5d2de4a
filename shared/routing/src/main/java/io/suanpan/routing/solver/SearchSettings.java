package io.suanpan.routing.solver;

/**
 * What steers the search.
 *
 * @param nearest neighbours that are known of each client
 * @param considered neighbours beside which a client may be inserted
 * @param averageRemoved clients that a ruin removes
 * @param longestString of clients removed from one route
 * @param blinkRate probability that a place is overlooked
 * @param hot first temperature, in average costs of a job
 * @param cold last temperature, in the same
 * @param reheating share of the first temperature at which later cycles begin
 * @param reducing temperature while routes are taken off, in the same
 * @param opening share of iterations in which a new route may be opened because it is cheaper
 * @param bundling share of iterations that put in jobs left out near each other at any price
 * @param absencePrice what a job left out costs beyond its prize while hot, as a share of the
 *     temperature: routes that are not yet good would else be given up before they are
 * @param absentTried of the jobs left out, how many are tried again each time
 */
record SearchSettings(
        int nearest,
        int considered,
        double averageRemoved,
        int longestString,
        double blinkRate,
        double hot,
        double cold,
        double reheating,
        double reducing,
        double opening,
        double bundling,
        double absencePrice,
        int absentTried) {
    private static final int NEAREST_OF_PART = 100;

    static SearchSettings defaults() {
        return new SearchSettings(200, 40, 10, 10, 0.01, 2, 0.01, 0.4, 0.1, 0.02, 0.05, 0.4, 10);
    }

    /**
     * For a part of a large problem, which is searched for a moment: fewer neighbours are looked
     * up, and it starts at this share of the usual temperature, or at the last one if that is
     * higher.
     */
    SearchSettings forPart(double share) {
        return new SearchSettings(
                NEAREST_OF_PART,
                considered,
                averageRemoved,
                longestString,
                blinkRate,
                Math.max(cold, hot * share),
                cold,
                reheating,
                reducing,
                opening,
                bundling,
                absencePrice,
                absentTried);
    }
}
