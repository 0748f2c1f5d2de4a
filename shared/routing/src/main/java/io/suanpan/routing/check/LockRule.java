package io.suanpan.routing.check;

import io.suanpan.routing.check.Places.Place;
import io.suanpan.routing.problem.LockedPart;
import io.suanpan.routing.problem.RoutingProblem;
import java.util.List;

/**
 * Locked clients are all served, by one vehicle of the type, with no other client in between.
 * Breaks and reloads may come between them.
 */
final class LockRule implements PlanRule {
    @Override
    public void check(RoutingProblem problem, Places places, Violations into) {
        for (int index = 0; index < problem.locks().size(); index++) {
            LockedPart lock = problem.locks().get(index);
            if (!kept(lock, places)) {
                into.ofPlan(
                        ViolationKind.LOCK,
                        "Locked part "
                                + index
                                + " "
                                + names(problem, lock)
                                + " is not driven as it stands by "
                                + problem.vehicleTypes().get(lock.vehicleType()).id()
                                + ".",
                        "Keep these clients one after the other"
                                + (lock.first() ? " from the start of the route." : "."));
            }
        }
    }

    private static boolean kept(LockedPart lock, Places places) {
        if (!lock.clients().stream().allMatch(places::served)) {
            return false;
        }
        if (lock.clients().isEmpty()) {
            return true;
        }
        Place place = places.of(lock.clients().getFirst()).getFirst();
        var route = places.routes().get(place.route());
        int end = place.order() + lock.clients().size();
        return route.vehicleType() == lock.vehicleType()
                && (!lock.first() || place.order() == 0)
                && end <= route.clients().size()
                && route.clients().subList(place.order(), end).equals(lock.clients());
    }

    private static List<String> names(RoutingProblem problem, LockedPart lock) {
        return lock.clients().stream().map(i -> problem.clients().get(i).id()).toList();
    }
}
