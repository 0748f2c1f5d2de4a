package io.suanpan.local.sample;

/** A newcomer: the day, and the channel that brought them. */
record Arrival(int day, String channel) implements Comparable<Arrival> {
    @Override
    public int compareTo(Arrival other) {
        return Integer.compare(day, other.day);
    }
}
