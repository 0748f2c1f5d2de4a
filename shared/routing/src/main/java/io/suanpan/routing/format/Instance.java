package io.suanpan.routing.format;

import io.suanpan.routing.problem.RoutingProblem;
import java.util.List;

/**
 * A problem read from a file. Location 0 and those after it are the depots, the clients follow; a
 * client's id is the number of its location, as solution files have it.
 *
 * @param points of the locations; empty if the file has distances only
 * @param typeOfVehicle for each vehicle of the file the index of its type: vehicles that are alike
 *     are one type
 */
public record Instance(
        String name,
        RoutingProblem problem,
        Rounding rounding,
        List<Point> points,
        List<Integer> typeOfVehicle) {
    public Instance {
        points = List.copyOf(points);
        typeOfVehicle = List.copyOf(typeOfVehicle);
    }
}
