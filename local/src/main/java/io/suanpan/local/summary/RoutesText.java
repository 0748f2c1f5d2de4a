package io.suanpan.local.summary;

import io.suanpan.local.console.TextTable;
import io.suanpan.local.console.Words;
import io.suanpan.routing.check.CheckedRoute;
import io.suanpan.routing.deliveries.PastPromises;
import io.suanpan.routing.plans.DayClock;
import io.suanpan.routing.plans.DayPlan;
import io.suanpan.routing.plans.PlanCheck;
import io.suanpan.routing.plans.UsualTours;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which van brings what, against the tours that the shop drives otherwise. */
public final class RoutesText {
    private static final double METRES = 1_000;
    private static final long MINUTE = 60;

    private final DayPlan plan;
    private final PlanCheck check;

    public RoutesText(DayPlan plan) {
        this.plan = plan;
        this.check = new PlanCheck(plan);
    }

    /**
     * @param most vans
     */
    public List<String> lines(int most, int width) {
        List<String> lines = new ArrayList<>(Words.wrapped(title(), width));
        lines.add("");
        lines.addAll(vans(most).lines(width));
        if (plan.routes().size() > most) {
            lines.add("and " + Words.count(plan.routes().size() - most, "more van", "more vans"));
        }
        lines.add("");
        lines.addAll(Words.wrapped(comparison(), width));
        lines.addAll(Words.wrapped(plan.times().words(), width));
        if (plan.past().delivered() > 0) {
            lines.addAll(Words.wrapped(past(plan.past()), width));
        }
        return lines;
    }

    private String title() {
        String left =
                check.leftOut().isEmpty()
                        ? ""
                        : ", %s left out".formatted(Words.count(check.leftOut().size()));
        return "What to deliver on %s: %s with %s, %s, %s, %s, %s late%s"
                .formatted(
                        plan.id(),
                        Words.count(check.stops(), "stop", "stops"),
                        Words.count(plan.routes().size(), "van", "vans"),
                        kilometres(check.metres()),
                        hours(check.driveSeconds()),
                        money(check.costMinor()),
                        Words.count(check.late()),
                        left);
    }

    private TextTable vans(int most) {
        TextTable table =
                new TextTable(
                        "van", "from", ">stops", ">leaves", ">back", ">km", ">hours", ">cost");
        for (int route = 0; route < Math.min(most, plan.routes().size()); route++) {
            CheckedRoute checked = check.checked().routes().get(route);
            table.row(
                    plan.routes().get(route).van(),
                    check.van(route).depot(),
                    Words.count(plan.routes().get(route).deliveryIds().size()),
                    DayClock.text(checked.departure()),
                    DayClock.text(checked.back()),
                    String.format(Locale.ROOT, "%,.1f", checked.distance() / METRES),
                    hours(checked.duration()),
                    money(PlanCheck.minor(checked.cost().total())));
        }
        return table;
    }

    private String comparison() {
        UsualTours usual = plan.usual();
        double saved = 1 - (double) check.costMinor() / usual.costMinor();
        return "The shop's own tours, around each depot like the hand of a clock, would take %s, %s and %s for the same, cost %s and make %s late: the plan %s %s%s."
                .formatted(
                        Words.count(usual.vans(), "van", "vans"),
                        kilometres(usual.metres()),
                        hours(usual.driveSeconds()),
                        money(usual.costMinor()),
                        Words.count(usual.late()),
                        saved < 0 ? "costs" : "saves",
                        Words.percent(Math.abs(saved)),
                        saved < 0 ? " more" : "");
    }

    private static String past(PastPromises past) {
        String late =
                "Of the last %d days' %s deliveries %s came late, %s of them on a later day"
                        .formatted(
                                past.days(),
                                Words.count(past.delivered()),
                                Words.percent(past.lateShare()),
                                Words.count(past.daysLate()));
        return past.medianMinutesLate() > 0
                ? "%s and the others by %d minutes (median)."
                        .formatted(late, Math.round(past.medianMinutesLate()))
                : late + ".";
    }

    private static String kilometres(long metres) {
        return String.format(Locale.ROOT, "%,.1f km", metres / METRES);
    }

    private static String hours(long seconds) {
        long minutes = Math.round((double) seconds / MINUTE);
        return "%d:%02d h".formatted(minutes / MINUTE, minutes % MINUTE);
    }

    private String money(long minor) {
        return Words.money(minor, plan.fleet().currency());
    }
}
