package io.suanpan.recommendation.data;

/** Takes what somebody did with an item. */
public interface InteractionSink {
    /**
     * @param seconds of the epoch
     * @param amount how many, or how much it counts: finite, at least 0
     * @throws IllegalArgumentException for another amount
     */
    void add(String user, String item, long seconds, EventKind kind, float amount);
}
