package io.suanpan.routing.problem;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One stop that is to be made.
 *
 * @param location row of the travel matrices
 * @param windows when service may begin: one of these, in order of time; none means any time
 * @param serviceDuration time spent at the stop
 * @param releaseTime no vehicle that brings its goods leaves the depot before
 * @param delivery what is brought from the depot
 * @param pickup what is taken to the depot
 * @param skills what its vehicle must have
 * @param prize what leaving it out costs; empty if it must be served
 * @param area where it lies, for drivers who know some areas better
 */
public record Client(
        String id,
        int location,
        List<TimeWindow> windows,
        int serviceDuration,
        int releaseTime,
        Amounts delivery,
        Amounts pickup,
        Set<String> skills,
        OptionalLong prize,
        Optional<String> area) {
    public Client {
        windows = windows.isEmpty() ? List.of(TimeWindow.ALWAYS) : List.copyOf(windows);
        skills = Set.copyOf(skills);
    }

    /** A required client with a delivery and nothing else. */
    public static Client of(String id, int location, Amounts delivery) {
        return new Client(
                id,
                location,
                List.of(),
                0,
                0,
                delivery,
                Amounts.NONE,
                Set.of(),
                OptionalLong.empty(),
                Optional.empty());
    }

    public Client withLocation(int row) {
        return copy().location(row).build();
    }

    public Client withWindows(TimeWindow... some) {
        return copy().windows(List.of(some)).build();
    }

    public Client withServiceDuration(int duration) {
        return copy().serviceDuration(duration).build();
    }

    public Client withReleaseTime(int time) {
        return copy().releaseTime(time).build();
    }

    public Client withDelivery(Amounts amounts) {
        return copy().delivery(amounts).build();
    }

    public Client withPickup(Amounts amounts) {
        return copy().pickup(amounts).build();
    }

    public Client withSkills(Set<String> needed) {
        return copy().skills(needed).build();
    }

    /** The same, but it may be left out at this price. */
    public Client withPrize(long price) {
        return copy().prize(OptionalLong.of(price)).build();
    }

    public Client withArea(String name) {
        return copy().area(Optional.of(name)).build();
    }

    private ClientCopy copy() {
        return new ClientCopy(this);
    }

    public boolean required() {
        return prize.isEmpty();
    }
}
