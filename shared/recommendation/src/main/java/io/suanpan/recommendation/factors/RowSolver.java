package io.suanpan.recommendation.factors;

/** Solves the equations of one row after another. Not thread-safe: each thread has its own. */
interface RowSolver {
    /**
     * @param row of the observed pairs
     * @param x as long as a stride: where the row begins to be solved from, and its solution
     *     afterwards
     */
    void solve(int row, float[] x);
}
