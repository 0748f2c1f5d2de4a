package io.suanpan.routing.territory;

import io.suanpan.routing.travel.Coordinate;
import java.util.Optional;

/**
 * A day's cost with the depots as they are or with one more.
 *
 * @param added the depot that is added; empty for things as they are
 * @param linehaulKilometres from depots to first stops and back, on roads
 * @param localKilometres from stop to stop, on roads
 * @param costPerDay of kilometres and depots
 * @param savedPerDay against things as they are; negative if it costs more
 * @param ordersOfAdded orders a day that the added depot would serve
 */
public record DepotOption(
        Optional<Coordinate> added,
        double linehaulKilometres,
        double localKilometres,
        double costPerDay,
        double savedPerDay,
        double ordersOfAdded) {}
