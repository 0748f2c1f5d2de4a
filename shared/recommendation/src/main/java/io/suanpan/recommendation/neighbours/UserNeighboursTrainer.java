package io.suanpan.recommendation.neighbours;

import io.suanpan.recommendation.RecommenderTrainer;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.data.Weighting;

/**
 * Keeps what users did, to find those who are like somebody.
 *
 * @param neighbours of a user who are asked, at least 1
 * @param shrinkage a similarity that rests on n common items is multiplied by n / (n + shrinkage)
 * @param weighting of what users did, in training; in answering a kind of which nothing is learned
 *     counts, too ({@link Weighting#withAllKinds})
 */
public record UserNeighboursTrainer(int neighbours, double shrinkage, Weighting weighting)
        implements RecommenderTrainer {
    public UserNeighboursTrainer {
        if (neighbours < 1 || !(shrinkage >= 0 && shrinkage < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "At least 1 neighbour and a finite shrinkage of 0 or more are needed, not %d and %s."
                            .formatted(neighbours, shrinkage));
        }
    }

    /**
     * Bought or not, 100 neighbours, no shrinkage: chosen on the real shop's last training months.
     */
    public static UserNeighboursTrainer defaults() {
        return new UserNeighboursTrainer(100, 0, Weighting.bought());
    }

    public UserNeighboursTrainer withNeighbours(int most) {
        return new UserNeighboursTrainer(most, shrinkage, weighting);
    }

    public UserNeighboursTrainer withShrinkage(double common) {
        return new UserNeighboursTrainer(neighbours, common, weighting);
    }

    public UserNeighboursTrainer withWeighting(Weighting events) {
        return new UserNeighboursTrainer(neighbours, shrinkage, events);
    }

    @Override
    public String name() {
        return "neighbours-users";
    }

    @Override
    public UserNeighbours train(InteractionLog log) {
        return new UserNeighbours(this, weighting.matrix(log, log.end()));
    }
}
