package io.suanpan.routing.check;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.ClientGroup;
import io.suanpan.routing.problem.RoutingProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who is on no route, and what that costs. */
final class LeftOut {
    private LeftOut() {}

    /** Not those in whose stead another of their group is served. */
    static List<Integer> clients(RoutingProblem problem, Places places) {
        Set<Integer> replaced = new HashSet<>();
        for (ClientGroup group : problem.groups()) {
            if (group.clients().stream().anyMatch(places::served)) {
                replaced.addAll(group.clients());
            }
        }
        List<Integer> left = new ArrayList<>();
        for (int client = 0; client < problem.clients().size(); client++) {
            if (!places.served(client) && !replaced.contains(client)) {
                left.add(client);
            }
        }
        return left;
    }

    /** The sum of their prizes; a required client has none. */
    static long prizes(RoutingProblem problem, List<Integer> leftOut) {
        try {
            long sum = 0;
            for (int client : leftOut) {
                sum = Math.addExact(sum, problem.clients().get(client).prize().orElse(0));
            }
            return sum;
        } catch (ArithmeticException tooMuch) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "The prizes of the clients left out are more than can be counted.",
                    "Give prizes in larger units.",
                    tooMuch);
        }
    }
}
