package io.suanpan.routing.service.request;

import io.suanpan.core.input.Fields;
import io.suanpan.routing.service.request.RouteTerms.Item;
import java.util.List;
import java.util.Optional;

/**
 * How a van stands. What is not said is taken to be as planned, but for the seconds that it is
 * late.
 *
 * @param vehicle id of the vehicle type
 * @param number of the van among those of its type in the plan, from 1
 * @param done all its stops that are done or under way, in the order driven
 * @param place where it is next free: where it stands, or its current stop; the last one done, if
 *     nothing is said
 * @param freeAt when it is free there; now, if stops are said and this is not
 * @param departure when it left its depot
 * @param brokenDown whether it drives no more
 */
public record VanTerms(
        String vehicle,
        int number,
        Optional<List<Item>> done,
        Optional<Place> place,
        Optional<Integer> freeAt,
        Optional<Integer> lateSeconds,
        Optional<Integer> departure,
        Optional<Boolean> brokenDown) {
    /** One of which nothing is said. */
    public static VanTerms asPlanned(String vehicle, int number) {
        return new VanTerms(
                vehicle,
                number,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether it is to be taken as loaded, even if it was to leave later. */
    public boolean underWay() {
        return done.filter(items -> !items.isEmpty()).isPresent()
                || place.isPresent()
                || freeAt.isPresent()
                || departure.isPresent()
                || lateSeconds.isPresent()
                || brokenDown.orElse(false);
    }

    static VanTerms read(Fields fields) {
        Place place = Place.read(fields);
        return new VanTerms(
                Read.id(fields, "vehicle"),
                fields.integer("number", 1, Limits.MOST_VEHICLES).orElse(1),
                fields.value("done", List.<Item>of(), RouteTerms::items).optional(),
                Optional.of(place).filter(it -> !it.isNowhere()),
                Read.time(fields, "freeAt"),
                Read.seconds(fields, "lateSeconds"),
                Read.time(fields, "departure"),
                fields.bool("brokenDown").optional());
    }
}
