package io.suanpan.routing.problem;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A client of which some fields are about to be others; the fields are those of the record. */
final class ClientCopy {
    private final String id;
    private int location;
    private List<TimeWindow> windows;
    private int serviceDuration;
    private int releaseTime;
    private Amounts delivery;
    private Amounts pickup;
    private Set<String> skills;
    private OptionalLong prize;
    private Optional<String> area;

    ClientCopy(Client client) {
        id = client.id();
        location = client.location();
        windows = client.windows();
        serviceDuration = client.serviceDuration();
        releaseTime = client.releaseTime();
        delivery = client.delivery();
        pickup = client.pickup();
        skills = client.skills();
        prize = client.prize();
        area = client.area();
    }

    ClientCopy location(int value) {
        location = value;
        return this;
    }

    ClientCopy windows(List<TimeWindow> value) {
        windows = value;
        return this;
    }

    ClientCopy serviceDuration(int value) {
        serviceDuration = value;
        return this;
    }

    ClientCopy releaseTime(int value) {
        releaseTime = value;
        return this;
    }

    ClientCopy delivery(Amounts value) {
        delivery = value;
        return this;
    }

    ClientCopy pickup(Amounts value) {
        pickup = value;
        return this;
    }

    ClientCopy skills(Set<String> value) {
        skills = value;
        return this;
    }

    ClientCopy prize(OptionalLong value) {
        prize = value;
        return this;
    }

    ClientCopy area(Optional<String> value) {
        area = value;
        return this;
    }

    Client build() {
        return new Client(
                id,
                location,
                windows,
                serviceDuration,
                releaseTime,
                delivery,
                pickup,
                skills,
                prize,
                area);
    }
}
