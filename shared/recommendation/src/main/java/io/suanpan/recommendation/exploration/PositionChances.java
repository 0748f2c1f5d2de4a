package io.suanpan.recommendation.exploration;

/** The chance of each candidate to be shown at each position. Immutable. */
public final class PositionChances {
    private final int positions;
    private final double[] chances;

    /** One candidate's positions after another's. */
    PositionChances(int positions, double[] chances) {
        this.positions = positions;
        this.chances = chances;
    }

    public int positions() {
        return positions;
    }

    public int candidates() {
        return chances.length / positions;
    }

    /**
     * @param rank of the candidate, from 0
     * @param position from 0
     */
    public double chance(int rank, int position) {
        return chances[rank * positions + position];
    }
}
