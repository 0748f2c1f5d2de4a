package io.suanpan.routing.service.model;

import io.suanpan.routing.travel.Coordinate;

/**
 * A depot or stop that is reached by road.
 *
 * @param field where faults name it: {@code body.stops[3]}
 * @param id as the request has it
 */
public record RoadPlace(String field, String id, Coordinate at) {}
