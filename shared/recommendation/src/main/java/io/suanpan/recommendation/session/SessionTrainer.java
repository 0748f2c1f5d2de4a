package io.suanpan.recommendation.session;

import io.suanpan.recommendation.RecommenderTrainer;
import io.suanpan.recommendation.data.Baskets;
import io.suanpan.recommendation.data.InteractionLog;

/** Cuts the log into sessions and keeps them with an index from items to the latest of them. */
public record SessionTrainer(SessionOptions options) implements RecommenderTrainer {
    @Override
    public String name() {
        return "session";
    }

    @Override
    public SessionNeighbours train(InteractionLog log) {
        Baskets sessions = Baskets.of(log, options.gapSeconds());
        return new SessionNeighbours(options, Sessions.of(sessions, log.items().size()));
    }
}
