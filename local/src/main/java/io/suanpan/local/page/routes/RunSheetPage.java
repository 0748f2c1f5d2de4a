package io.suanpan.local.page.routes;

import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Column;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Section;
import io.suanpan.local.page.view.Stat;
import io.suanpan.local.page.view.Stats;
import io.suanpan.local.page.view.Table;
import io.suanpan.local.page.view.View;
import io.suanpan.routing.check.CheckedRoute;
import io.suanpan.routing.check.CheckedStop;
import io.suanpan.routing.deliveries.Delivery;
import io.suanpan.routing.plans.DayClock;
import io.suanpan.routing.plans.PlanCheck;
import io.suanpan.routing.plans.PlannedRoute;
import io.suanpan.routing.problem.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a driver takes along on paper: where to be when, with room to sign. */
final class RunSheetPage {
    private final PlanCheck check;
    private final Links links;

    RunSheetPage(PlanCheck check, Links links) {
        this.check = check;
        this.links = links;
    }

    /** Empty where no such van drives. */
    Optional<View> view(String van) {
        int index = check.plan().routes().stream().map(PlannedRoute::van).toList().indexOf(van);
        return index < 0 ? Optional.empty() : Optional.of(view(van, index));
    }

    private View view(String van, int index) {
        CheckedRoute route = check.checked().routes().get(index);
        String day = check.plan().id();
        return new View(
                "run-sheet",
                "routes",
                "%s on %s".formatted(van, day),
                "From depot %s. Print it: what is around it on the screen stays off the paper."
                        .formatted(check.van(index).depot()),
                new View.Back("Routes of " + day, links.routePlan(day)),
                List.of(
                        Section.of("sheet-totals", "The day", "", totals(route)),
                        Section.of("sheet-stops", "Stops", "", stops(index, route))));
    }

    private Stats totals(CheckedRoute route) {
        return new Stats(
                List.of(
                        new Stat("departure", "Leaves", Ways.clock(route.departure())),
                        new Stat("back", "Back", Ways.clock(route.back())),
                        new Stat("metres", "Kilometres", Ways.kilometres(route.distance())),
                        new Stat("load", "On board at first", Ways.weight(load(route)))));
    }

    private long load(CheckedRoute route) {
        return route.stops().stream()
                .flatMap(stop -> check.deliveryOf(stop.stop()).stream())
                .mapToLong(Delivery::weightGrams)
                .sum();
    }

    private Table stops(int index, CheckedRoute route) {
        List<List<Cell>> rows = new ArrayList<>();
        int number = 0;
        for (CheckedStop stop : route.stops()) {
            number += stop.stop() instanceof Stop.Visit ? 1 : 0;
            rows.add(
                    stop.stop() instanceof Stop.Visit visit
                            ? visit(number, stop, visit)
                            : pause(stop));
        }
        return new Table(
                "Stops of " + check.plan().routes().get(index).van(),
                List.of(
                        Column.number("Stop"),
                        Column.number("At"),
                        Column.text("Promised"),
                        Column.text("Delivery"),
                        Column.text("Order"),
                        Column.text("Place"),
                        Column.number("Weight"),
                        Column.number("From before"),
                        Column.text("Signed")),
                rows);
    }

    private List<Cell> visit(int number, CheckedStop stop, Stop.Visit visit) {
        Delivery delivery = check.deliveryOf(visit).orElseThrow();
        return List.of(
                Cell.count(number),
                Ways.clock(stop.begin()),
                VanTables.promised(check, delivery, check.window(visit)),
                Cell.code(delivery.deliveryId()),
                Cell.code(delivery.orderId()),
                Cell.text(
                        String.format(
                                Locale.ROOT,
                                "%.5f, %.5f",
                                delivery.latitude(),
                                delivery.longitude())),
                Ways.weight(delivery.weightGrams()),
                Ways.kilometres(stop.distance()),
                Cell.text(""));
    }

    private static List<Cell> pause(CheckedStop stop) {
        return List.of(
                Cell.none(),
                Ways.clock(stop.begin()),
                Cell.text("break until " + DayClock.text(stop.departure())),
                Cell.none(),
                Cell.none(),
                Cell.none(),
                Cell.none(),
                Cell.none(),
                Cell.text(""));
    }
}
