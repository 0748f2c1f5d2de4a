package io.suanpan.routing.service.day;

import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.Solution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Vans keep their numbers when the day is planned anew. */
final class Numbers {
    private Numbers() {}

    /**
     * The numbers of the routes of a new plan: those that have left keep theirs, and each other
     * route gets that of the old one of its type with which it shares most stops, or the lowest
     * that is free. O(routes² · stops).
     *
     * @param left routes of the old plan that have left, in the order in which they are the first
     *     of the new one
     */
    static List<Integer> of(
            Solution old, List<Integer> oldNumbers, List<Integer> left, Solution fresh) {
        List<Integer> numbers = new ArrayList<>(Collections.nCopies(fresh.routes().size(), 0));
        Set<Integer> used = new HashSet<>(left);
        for (int at = 0; at < left.size(); at++) {
            numbers.set(at, oldNumbers.get(left.get(at)));
        }
        for (int at = left.size(); at < fresh.routes().size(); at++) {
            int best = mostLike(fresh.routes().get(at), old, used);
            if (best >= 0) {
                used.add(best);
                numbers.set(at, oldNumbers.get(best));
            }
        }
        for (int at = left.size(); at < fresh.routes().size(); at++) {
            if (numbers.get(at) == 0) {
                numbers.set(at, lowestFree(fresh, numbers, at));
            }
        }
        return numbers;
    }

    private static int mostLike(Route route, Solution old, Set<Integer> used) {
        int best = -1;
        int most = 0;
        for (int at = 0; at < old.routes().size(); at++) {
            Route other = old.routes().get(at);
            if (other.vehicleType() == route.vehicleType() && !used.contains(at)) {
                List<Integer> shared = new ArrayList<>(route.clients());
                shared.retainAll(other.clients());
                if (shared.size() > most) {
                    most = shared.size();
                    best = at;
                }
            }
        }
        return best;
    }

    private static int lowestFree(Solution fresh, List<Integer> numbers, int route) {
        int type = fresh.routes().get(route).vehicleType();
        int number = 1;
        while (isUsed(fresh, numbers, type, number)) {
            number++;
        }
        return number;
    }

    private static boolean isUsed(Solution fresh, List<Integer> numbers, int type, int number) {
        for (int at = 0; at < numbers.size(); at++) {
            if (fresh.routes().get(at).vehicleType() == type && numbers.get(at) == number) {
                return true;
            }
        }
        return false;
    }
}
