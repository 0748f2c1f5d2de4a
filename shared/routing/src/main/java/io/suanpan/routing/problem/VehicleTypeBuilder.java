package io.suanpan.routing.problem;

import java.util.List;
import java.util.Set;

/** Says only what is special about a {@link VehicleType}; the fields are those of the record. */
public final class VehicleTypeBuilder {
    private String id;
    private int count;
    private Amounts capacity;
    private int travel = 0;
    private int start = 0;
    private int end = 0;
    private TimeWindow shift = TimeWindow.ALWAYS;
    private long fixedCost = 0;
    private long costPerDistance = 1;
    private long costPerDuration = 0;
    private long costPerOvertime = 0;
    private int usualDuration = VehicleType.UNLIMITED;
    private int longestDuration = VehicleType.UNLIMITED;
    private long longestDistance = Long.MAX_VALUE;
    private int mostStops = VehicleType.UNLIMITED;
    private Set<String> skills = Set.of();
    private List<Integer> reloadDepots = List.of();
    private int mostReloads = VehicleType.UNLIMITED;
    private List<Rest> rests = List.of();
    private Set<String> familiarAreas = Set.of();
    private long unfamiliarCost = 0;

    VehicleTypeBuilder(String id, int count, Amounts capacity) {
        this.id = id;
        this.count = count;
        this.capacity = capacity;
    }

    VehicleTypeBuilder(VehicleType type) {
        this(type.id(), type.count(), type.capacity());
        travel = type.travel();
        start = type.start();
        end = type.end();
        shift = type.shift();
        fixedCost = type.fixedCost();
        costPerDistance = type.costPerDistance();
        costPerDuration = type.costPerDuration();
        costPerOvertime = type.costPerOvertime();
        usualDuration = type.usualDuration();
        longestDuration = type.longestDuration();
        longestDistance = type.longestDistance();
        mostStops = type.mostStops();
        skills = type.skills();
        reloadDepots = type.reloadDepots();
        mostReloads = type.mostReloads();
        rests = type.rests();
        familiarAreas = type.familiarAreas();
        unfamiliarCost = type.unfamiliarCost();
    }

    public VehicleTypeBuilder id(String value) {
        id = value;
        return this;
    }

    public VehicleTypeBuilder count(int value) {
        count = value;
        return this;
    }

    public VehicleTypeBuilder capacity(Amounts value) {
        capacity = value;
        return this;
    }

    public VehicleTypeBuilder travel(int value) {
        travel = value;
        return this;
    }

    public VehicleTypeBuilder start(int value) {
        start = value;
        return this;
    }

    public VehicleTypeBuilder end(int value) {
        end = value;
        return this;
    }

    public VehicleTypeBuilder shift(TimeWindow value) {
        shift = value;
        return this;
    }

    public VehicleTypeBuilder fixedCost(long value) {
        fixedCost = value;
        return this;
    }

    public VehicleTypeBuilder costPerDistance(long value) {
        costPerDistance = value;
        return this;
    }

    public VehicleTypeBuilder costPerDuration(long value) {
        costPerDuration = value;
        return this;
    }

    public VehicleTypeBuilder costPerOvertime(long value) {
        costPerOvertime = value;
        return this;
    }

    public VehicleTypeBuilder usualDuration(int value) {
        usualDuration = value;
        return this;
    }

    public VehicleTypeBuilder longestDuration(int value) {
        longestDuration = value;
        return this;
    }

    public VehicleTypeBuilder longestDistance(long value) {
        longestDistance = value;
        return this;
    }

    public VehicleTypeBuilder mostStops(int value) {
        mostStops = value;
        return this;
    }

    public VehicleTypeBuilder skills(Set<String> value) {
        skills = value;
        return this;
    }

    public VehicleTypeBuilder reloadDepots(List<Integer> value) {
        reloadDepots = value;
        return this;
    }

    public VehicleTypeBuilder mostReloads(int value) {
        mostReloads = value;
        return this;
    }

    public VehicleTypeBuilder rests(List<Rest> value) {
        rests = value;
        return this;
    }

    public VehicleTypeBuilder familiarAreas(Set<String> value) {
        familiarAreas = value;
        return this;
    }

    public VehicleTypeBuilder unfamiliarCost(long value) {
        unfamiliarCost = value;
        return this;
    }

    public VehicleType build() {
        return new VehicleType(
                id,
                count,
                capacity,
                travel,
                start,
                end,
                shift,
                fixedCost,
                costPerDistance,
                costPerDuration,
                costPerOvertime,
                usualDuration,
                longestDuration,
                longestDistance,
                mostStops,
                skills,
                reloadDepots,
                mostReloads,
                rests,
                familiarAreas,
                unfamiliarCost);
    }
}
