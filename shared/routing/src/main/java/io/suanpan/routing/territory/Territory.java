package io.suanpan.routing.territory;

import io.suanpan.routing.travel.Coordinate;

/**
 * One of the parts of an area.
 *
 * @param centre mean of its places, by amount
 * @param amount of its demand
 * @param metresToCentre mean over the amount, as the crow flies
 */
public record Territory(Coordinate centre, int places, double amount, double metresToCentre) {}
