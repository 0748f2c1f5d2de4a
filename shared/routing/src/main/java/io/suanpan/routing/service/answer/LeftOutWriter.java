package io.suanpan.routing.service.answer;

import io.suanpan.routing.check.CheckedSolution;
import io.suanpan.routing.check.Conflict;
import io.suanpan.routing.check.ProblemCheck;
import io.suanpan.routing.live.LeftOut;
import io.suanpan.routing.live.Obstacle;
import io.suanpan.routing.live.Reasons;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.service.model.CostScale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says why a plan leaves stops out. */
public final class LeftOutWriter {
    /** Each is looked for in every route, so that of many only the plain reason is said. */
    private static final int MOST_LOOKED_INTO = 20;

    private final RoutingProblem problem;
    private final Solution solution;
    private final CheckedSolution checked;

    private LeftOutWriter(RoutingProblem problem, Solution solution, CheckedSolution checked) {
        this.problem = problem;
        this.solution = solution;
        this.checked = checked;
    }

    /**
     * @param checked what the checker says of the solution
     */
    public static List<LeftOutStop> written(
            RoutingProblem problem, Solution solution, CheckedSolution checked) {
        return new LeftOutWriter(problem, solution, checked).leftOut();
    }

    private List<LeftOutStop> leftOut() {
        if (checked.leftOut().isEmpty()) {
            return List.of();
        }
        Map<Integer, Conflict> reasons = new HashMap<>();
        if (checked.leftOut().size() <= MOST_LOOKED_INTO) {
            Reasons.of(problem, solution)
                    .forEach(it -> lookedInto(it).ifPresent(why -> reasons.put(it.client(), why)));
        }
        reasons.putAll(ProblemCheck.unservable(problem));
        return checked.leftOut().stream().map(it -> leftOut(it, reasons)).toList();
    }

    /** Empty where it takes several changes, or none would do. */
    private Optional<Conflict> lookedInto(LeftOut found) {
        Client client = problem.clients().get(found.client());
        boolean room = found.obstacle() == Obstacle.COST;
        String reason =
                MendWords.tooDear(found, client)
                        ? "Serving it would cost more than its prize."
                        : room
                                ? "The search has found no better plan with it."
                                : "No route has room and time for it beside the others.";
        return found.mends().isEmpty()
                ? Optional.empty()
                : Optional.of(new Conflict(reason, MendWords.remedy(found, client)));
    }

    private LeftOutStop leftOut(int index, Map<Integer, Conflict> reasons) {
        Client client = problem.clients().get(index);
        Conflict why = reasons.get(index);
        if (why == null) {
            why = client.required() ? noRoom() : tooDear(client.prize().getAsLong());
        }
        return new LeftOutStop(client.id(), client.required(), why.what(), why.remedy());
    }

    private static Conflict noRoom() {
        return new Conflict(
                "No route was found that has room and time for it beside the other stops.",
                "Add a vehicle, lengthen a shift, widen its window, or search longer.");
    }

    private static Conflict tooDear(long prize) {
        return new Conflict(
                "No way was found to serve it for less than its prize of "
                        + CostScale.minor(prize)
                        + ".",
                "Raise the prize, or widen its window.");
    }
}
