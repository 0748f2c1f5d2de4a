package io.suanpan.local.page.routes;

import io.suanpan.local.page.view.Gantt;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Numbers;
import io.suanpan.routing.check.CheckedRoute;
import io.suanpan.routing.check.CheckedStop;
import io.suanpan.routing.deliveries.Delivery;
import io.suanpan.routing.plans.DayClock;
import io.suanpan.routing.plans.PlanCheck;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.problem.TimeWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The days of all vans beside one another, as a drawing of 1,120 units. */
final class DayChart {
    private static final int HOUR = 3_600;
    private static final double WIDTH = 1_120;
    private static final double LABELS = 96;
    private static final double MARGIN = 16;
    private static final int HEAD = 44;
    private static final int LANE = 40;

    /** A stop of some seconds can still be seen and hit. */
    private static final double NARROWEST = 4;

    private final PlanCheck check;
    private final Links links;
    private final int from;
    private final int to;

    DayChart(PlanCheck check, Links links) {
        this.check = check;
        this.links = links;
        List<CheckedRoute> routes = check.checked().routes();
        int first = routes.stream().mapToInt(CheckedRoute::departure).min().orElse(8 * HOUR);
        int last = routes.stream().mapToInt(CheckedRoute::back).max().orElse(20 * HOUR);
        this.from = Math.floorDiv(first, HOUR) * HOUR;
        this.to = Math.max(from + HOUR, Math.ceilDiv(last, HOUR) * HOUR);
    }

    Gantt block() {
        List<Gantt.Lane> lanes = new ArrayList<>();
        for (int route = 0; route < check.plan().routes().size(); route++) {
            lanes.add(lane(route));
        }
        return new Gantt(
                "The day of each van, from %s to %s."
                        .formatted(DayClock.text(from), DayClock.text(to)),
                Numbers.plain(WIDTH),
                Integer.toString(HEAD + LANE * lanes.size()),
                marks(),
                lanes);
    }

    private List<Gantt.Mark> marks() {
        List<Gantt.Mark> marks = new ArrayList<>();
        int step = HOUR * Math.max(1, Math.ceilDiv(to - from, 14 * HOUR));
        for (int time = from; time <= to; time += step) {
            marks.add(new Gantt.Mark(x(time), DayClock.text(time)));
        }
        return marks;
    }

    private Gantt.Lane lane(int index) {
        CheckedRoute route = check.checked().routes().get(index);
        String van = check.plan().routes().get(index).van();
        List<Gantt.Bar> bars = new ArrayList<>();
        bars.add(bar("driving", route.departure(), route.back(), van + " is on its way"));
        for (CheckedStop stop : route.stops()) {
            add(stop, bars);
        }
        return new Gantt.Lane(
                van,
                links.runSheet(check.plan().id(), van),
                VanTables.colour(index),
                Integer.toString(HEAD + LANE * index),
                bars,
                windows(route));
    }

    private void add(CheckedStop stop, List<Gantt.Bar> bars) {
        if (stop.waiting() > 0) {
            bars.add(
                    bar(
                            "waiting",
                            stop.arrival(),
                            stop.begin(),
                            "waits " + Ways.spanText(stop.waiting())));
        }
        if (stop.stop() instanceof Stop.Visit visit) {
            visit(stop, visit, bars);
        } else {
            bars.add(
                    bar(
                            "break",
                            stop.begin(),
                            stop.departure(),
                            "break from " + DayClock.text(stop.begin())));
        }
    }

    private void visit(CheckedStop stop, Stop.Visit visit, List<Gantt.Bar> bars) {
        Delivery delivery = check.deliveryOf(visit).orElseThrow();
        int late = check.lateness(stop);
        if (late > 0) {
            int end = check.window(visit).to();
            bars.add(bar("late", end, stop.begin(), Ways.spanText(late) + " late"));
        }
        double width = Math.max(NARROWEST, at(stop.departure()) - at(stop.begin()));
        bars.add(
                new Gantt.Bar(
                        "service",
                        x(stop.begin()),
                        rounded(width),
                        "%s, %s to %s%s"
                                .formatted(
                                        delivery.deliveryId(),
                                        DayClock.text(stop.begin()),
                                        DayClock.text(stop.departure()),
                                        late > 0 ? ", " + Ways.spanText(late) + " late" : ""),
                        links.routeStop(check.plan().id(), delivery.deliveryId())));
    }

    /** Where promises of the route begin and end, within the drawing. */
    private List<String> windows(CheckedRoute route) {
        TreeSet<Integer> times = new TreeSet<>();
        for (CheckedStop stop : route.stops()) {
            if (stop.stop() instanceof Stop.Visit visit) {
                TimeWindow window = check.window(visit);
                times.add(window.from());
                times.add(window.to());
            }
        }
        return times.stream().filter(it -> it >= from && it <= to).map(this::x).toList();
    }

    private Gantt.Bar bar(String kind, int begin, int end, String title) {
        int cut = Math.max(begin, from);
        return new Gantt.Bar(kind, x(cut), rounded(at(end) - at(cut)), title, "");
    }

    private String x(int time) {
        return rounded(at(time));
    }

    private double at(int time) {
        return LABELS + (WIDTH - LABELS - MARGIN) * (time - from) / (to - from);
    }

    private static String rounded(double value) {
        return Numbers.plain(Math.round(10 * value) / 10.0);
    }
}
