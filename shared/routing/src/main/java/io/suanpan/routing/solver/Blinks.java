package io.suanpan.routing.solver;

import java.util.SplittableRandom;

/** True now and then: each time with the same probability, for one draw per true. */
final class Blinks {
    private final double logOfRest;
    private final SplittableRandom random;
    private int left;

    Blinks(double rate, SplittableRandom random) {
        this.logOfRest = StrictMath.log1p(-rate);
        this.random = random;
        this.left = draw();
    }

    boolean next() {
        if (left-- > 0) {
            return false;
        }
        left = draw();
        return true;
    }

    private int draw() {
        double waiting = StrictMath.log(1 - random.nextDouble()) / logOfRest;
        return waiting < Integer.MAX_VALUE ? (int) waiting : Integer.MAX_VALUE;
    }
}
