package io.suanpan.local.page.routes;

import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Column;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Table;
import io.suanpan.local.page.view.Tone;
import io.suanpan.local.page.view.VanLegend;
import io.suanpan.routing.check.CheckedRoute;
import io.suanpan.routing.check.CheckedStop;
import io.suanpan.routing.deliveries.Delivery;
import io.suanpan.routing.plans.DayClock;
import io.suanpan.routing.plans.PlanCheck;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.TimeWindow;
import java.util.ArrayList;
import java.util.List;

/** The vans of a plan and their stops, as tables. */
final class VanTables {
    private static final int COLOURS = 8;
    private static final int GRAMS = 1_000;

    private final PlanCheck check;
    private final Links links;
    private final String day;

    VanTables(PlanCheck check, Links links) {
        this.check = check;
        this.links = links;
        this.day = check.plan().id();
    }

    /** 1 to 8, again and again. */
    static int colour(int route) {
        return route % COLOURS + 1;
    }

    VanLegend legend() {
        List<VanLegend.Van> vans = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (int route = 0; route < check.plan().routes().size(); route++) {
            vans.add(new VanLegend.Van(name(route), colour(route)));
            rows.add(van(route));
        }
        return new VanLegend(
                new Table(
                        "The vans of the day",
                        List.of(
                                Column.text("Van"),
                                Column.text("From"),
                                Column.number("Stops"),
                                Column.number("Leaves"),
                                Column.number("Back"),
                                Column.number("Kilometres"),
                                Column.number("Hours"),
                                Column.number("Load"),
                                Column.number("Late"),
                                Column.number("Cost"),
                                Column.text("Driver")),
                        rows),
                vans);
    }

    private List<Cell> van(int index) {
        CheckedRoute route = check.checked().routes().get(index);
        long grams = load(route);
        double share = (double) grams / GRAMS / check.van(index).capacityKilograms();
        return List.of(
                Cell.text(name(index)),
                Cell.text(check.van(index).depot()),
                Cell.count(check.plan().routes().get(index).deliveryIds().size()),
                Ways.clock(route.departure()),
                Ways.clock(route.back()),
                Ways.kilometres(route.distance()),
                Ways.span(route.duration()),
                Ways.weight(grams).barred(share),
                Ways.late(late(route)),
                Cell.money(PlanCheck.minor(route.cost().total()), check.plan().fleet().currency()),
                Cell.text("Run sheet").linked(links.runSheet(day, name(index))));
    }

    private long load(CheckedRoute route) {
        return route.stops().stream()
                .flatMap(stop -> check.deliveryOf(stop.stop()).stream())
                .mapToLong(Delivery::weightGrams)
                .sum();
    }

    private int late(CheckedRoute route) {
        return (int) route.stops().stream().filter(stop -> check.lateness(stop) > 0).count();
    }

    private String name(int route) {
        return check.plan().routes().get(route).van();
    }

    Table stops() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int route = 0; route < check.plan().routes().size(); route++) {
            rows.addAll(stops(route));
        }
        return new Table(
                "All stops of the day, van by van",
                List.of(
                        Column.text("Delivery"),
                        Column.text("Van"),
                        Column.number("Stop"),
                        Column.number("Arrives"),
                        Column.number("Begins"),
                        Column.text("Promised"),
                        Column.number("Waits"),
                        Column.number("Slack"),
                        Column.number("Weight"),
                        Column.number("Detour costs")),
                rows);
    }

    private List<List<Cell>> stops(int route) {
        List<List<Cell>> rows = new ArrayList<>();
        for (CheckedStop stop : check.checked().routes().get(route).stops()) {
            if (stop.stop() instanceof Stop.Visit visit) {
                rows.add(stop(route, rows.size() + 1, stop, visit));
            }
        }
        return rows;
    }

    private List<Cell> stop(int route, int number, CheckedStop stop, Stop.Visit visit) {
        Delivery delivery = check.deliveryOf(visit).orElseThrow();
        Cell begins = Ways.clock(stop.begin());
        int late = check.lateness(stop);
        return List.of(
                Cell.code(delivery.deliveryId())
                        .linked(links.routeStop(day, delivery.deliveryId())),
                Cell.text(name(route)),
                Cell.count(number),
                Ways.clock(stop.arrival()),
                late > 0 ? begins.toned(Tone.BAD).noted(Ways.spanText(late) + " late") : begins,
                promised(delivery, visit),
                stop.waiting() == 0 ? Cell.none() : Ways.span(stop.waiting()),
                Ways.span(stop.slack()),
                Ways.weight(delivery.weightGrams()),
                Cell.money(PlanCheck.minor(stop.detourCost()), check.plan().fleet().currency()));
    }

    private Cell promised(Delivery delivery, Stop.Visit visit) {
        return promised(check, delivery, check.window(visit));
    }

    static Cell promised(PlanCheck check, Delivery delivery, TimeWindow window) {
        return check.day().overdue(delivery)
                ? Cell.text("overdue").toned(Tone.WARN)
                : Cell.text(DayClock.text(window.from()) + "–" + DayClock.text(window.to()));
    }
}
