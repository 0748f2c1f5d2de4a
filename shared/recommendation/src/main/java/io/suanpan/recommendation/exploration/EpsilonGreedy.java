package io.suanpan.recommendation.exploration;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * With chance ε a list by lot, each order of candidates being as likely as any other; otherwise the
 * best first. The lot falls once for the whole list, which makes every chance exact: a list has
 * {@code (1 − ε) [it is the best] + ε (n − k)! / n!}, an item at a position {@code (1 − ε) [it
 * belongs there] + ε / n}. Few customers see lists by lot, and they see nothing else.
 *
 * @param epsilon 0 to 1; 0 explores nothing
 */
public record EpsilonGreedy(double epsilon) implements Exploration {
    public EpsilonGreedy {
        if (!(epsilon >= 0 && epsilon <= 1)) {
            throw new IllegalArgumentException(
                    "Epsilon is a chance from 0 to 1, not " + epsilon + ".");
        }
    }

    @Override
    public int[] draw(int candidates, int count, RandomGenerator random) {
        int[] ranks = new int[candidates];
        Arrays.setAll(ranks, i -> i);
        if (random.nextDouble() < epsilon) {
            for (int i = 0; i < count; i++) {
                int other = random.nextInt(i, candidates);
                int swap = ranks[i];
                ranks[i] = ranks[other];
                ranks[other] = swap;
            }
        }
        return Arrays.copyOf(ranks, count);
    }

    @Override
    public double[] conditional(int candidates, int[] list) {
        double[] chances = new double[list.length];
        // How likely it is, after what was seen, that the list is not by lot.
        double best = 1 - epsilon;
        for (int i = 0; i < list.length; i++) {
            double lot = (1 - best) / (candidates - i);
            chances[i] = list[i] == i ? best + lot : lot;
            best = list[i] == i ? best / chances[i] : 0;
        }
        return chances;
    }

    @Override
    public double[] atPositions(int candidates, int[] list) {
        double[] chances = new double[list.length];
        for (int i = 0; i < list.length; i++) {
            chances[i] = epsilon / candidates + (list[i] == i ? 1 - epsilon : 0);
        }
        return chances;
    }

    @Override
    public PositionChances positions(int candidates, int count) {
        double[] chances = new double[candidates * count];
        Arrays.fill(chances, epsilon / candidates);
        for (int i = 0; i < count; i++) {
            chances[i * count + i] += 1 - epsilon;
        }
        return new PositionChances(count, chances);
    }
}
