package io.suanpan.customers.training.segments;

import java.util.SplittableRandom;

/** Independent randomness for each step of a run, so that no step depends on which ran before. */
final class Seeds {
    private Seeds() {}

    /** The finaliser of SplitMix64 over seed and step. */
    static long of(long seed, long step) {
        long z = seed + 0x9E3779B97F4A7C15L * (step + 1);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    static SplittableRandom random(long seed, long step) {
        return new SplittableRandom(of(seed, step));
    }
}
