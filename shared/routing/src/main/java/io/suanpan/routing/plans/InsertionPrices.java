package io.suanpan.routing.plans;

import io.suanpan.routing.check.CheckedSolution;
import io.suanpan.routing.check.SolutionChecker;
import io.suanpan.routing.deliveries.FleetVan;
import io.suanpan.routing.problem.Route;
import io.suanpan.routing.problem.Solution;
import io.suanpan.routing.problem.Stop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the other vans would charge for a stop: the cheapest insertion into each route, the breaks
 * where they are, and into the day of one more van of each kind that has one to spare. What keeps
 * more rules comes first, then what is cheaper. O(routes · stops³).
 */
public final class InsertionPrices {
    private final PlanCheck check;
    private final BreakPlacing placing;
    private final ViolationWords words;

    public InsertionPrices(PlanCheck check) {
        this.check = check;
        this.placing = new BreakPlacing(check.day().problem());
        this.words = new ViolationWords(check.day());
    }

    public List<InsertionPrice> of(String deliveryId) {
        int own = check.placeOf(deliveryId).map(PlanCheck.Place::route).orElse(-1);
        Stop.Visit visit =
                new Stop.Visit(check.day().deliveries().indexOf(check.delivery(deliveryId)), 0);
        List<InsertionPrice> prices = new ArrayList<>();
        for (int route = 0; route < check.plan().routes().size(); route++) {
            if (route != own) {
                prices.add(into(route, visit));
            }
        }
        for (int kind = 0; kind < check.plan().fleet().vans().size(); kind++) {
            if (hasOneToSpare(kind)) {
                prices.add(anew(kind, visit));
            }
        }
        prices.sort(
                Comparator.comparingInt((InsertionPrice it) -> it.broken().size())
                        .thenComparingLong(InsertionPrice::costMinor));
        return prices;
    }

    private InsertionPrice into(int index, Stop.Visit visit) {
        Route route = check.solution().routes().get(index);
        BreakPlacing.Priced best = placing.best(route.vehicleType(), route.stops(), visit);
        long cost = best.cost() - check.checked().routes().get(index).cost().total();
        String van = check.plan().routes().get(index).van();
        List<String> broken = new ArrayList<>(texts(best.route(), van));
        broken.removeAll(texts(route, van));
        return new InsertionPrice(
                van,
                true,
                best.route().clients().indexOf(visit.client()) + 1,
                PlanCheck.minor(cost),
                broken);
    }

    private InsertionPrice anew(int kind, Stop.Visit visit) {
        Route route = placing.place(kind, List.of(visit));
        String van = check.plan().fleet().vans().get(kind).id();
        return new InsertionPrice(
                van, false, 1, PlanCheck.minor(placing.priced(route).cost()), texts(route, van));
    }

    private boolean hasOneToSpare(int kind) {
        FleetVan van = check.plan().fleet().vans().get(kind);
        return check.plan().routes().stream().filter(it -> it.kind().equals(van.id())).count()
                < van.count();
    }

    private List<String> texts(Route route, String van) {
        CheckedSolution alone =
                SolutionChecker.check(check.day().problem(), new Solution(List.of(route)));
        return alone.violations().stream()
                .map(it -> words.say(it, alone.routes().getFirst(), van))
                .distinct()
                .toList();
    }
}
