package io.suanpan.recommendation.data;

/** What somebody did, oldest first, and when that is asked for. */
public interface Deeds {
    int size();

    /** Index in a log's vocabulary. */
    int item(int at);

    /** When it was done, seconds of the epoch. */
    long seconds(int at);

    /** How many, or how much it counts; at least 0. */
    float amount(int at);

    EventKind kind(int at);

    /** When the answer is wanted, seconds of the epoch. */
    long now();
}
