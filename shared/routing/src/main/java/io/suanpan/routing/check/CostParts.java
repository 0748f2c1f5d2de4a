package io.suanpan.routing.check;

/**
 * What a route or a whole plan costs, by cause.
 *
 * @param fixed of the vehicles that drive
 * @param distance cost per distance · distance
 * @param duration cost per duration · duration
 * @param overtime cost per overtime · duration beyond the usual one
 * @param unfamiliar for stops in areas that the driver does not know
 * @param prizes of clients left out
 */
public record CostParts(
        long fixed, long distance, long duration, long overtime, long unfamiliar, long prizes) {
    public static final CostParts NONE = new CostParts(0, 0, 0, 0, 0, 0);

    static CostParts ofPrizes(long prizes) {
        return new CostParts(0, 0, 0, 0, 0, prizes);
    }

    /**
     * @throws ArithmeticException beyond 2⁶³ − 1
     */
    public long total() {
        long driving = Math.addExact(Math.addExact(fixed, distance), duration);
        return Math.addExact(Math.addExact(driving, overtime), Math.addExact(unfamiliar, prizes));
    }

    /**
     * @throws ArithmeticException beyond 2⁶³ − 1
     */
    public CostParts plus(CostParts other) {
        return new CostParts(
                Math.addExact(fixed, other.fixed),
                Math.addExact(distance, other.distance),
                Math.addExact(duration, other.duration),
                Math.addExact(overtime, other.overtime),
                Math.addExact(unfamiliar, other.unfamiliar),
                Math.addExact(prizes, other.prizes));
    }
}
