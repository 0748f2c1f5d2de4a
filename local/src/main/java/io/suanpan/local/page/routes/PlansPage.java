package io.suanpan.local.page.routes;

import io.suanpan.local.page.view.Block;
import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Column;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Notice;
import io.suanpan.local.page.view.Section;
import io.suanpan.local.page.view.Table;
import io.suanpan.local.page.view.View;
import io.suanpan.routing.plans.DayPlans;
import io.suanpan.routing.plans.PlanCheck;
import java.util.List;

/** The newest plans, one a day. */
final class PlansPage {
    private static final int MOST = 14;

    private final DayPlans plans;
    private final Links links;

    PlansPage(DayPlans plans, Links links) {
        this.plans = plans;
        this.links = links;
    }

    View view() {
        List<PlanCheck> checks =
                plans.days(MOST).stream()
                        .flatMap(day -> plans.find(day).stream())
                        .map(kept -> new PlanCheck(kept.plan()))
                        .toList();
        Block block =
                checks.isEmpty()
                        ? Notice.empty(
                                "No day is planned yet",
                                "Plans are kept under " + DayPlans.PREFIX + ".",
                                "suanpan demo")
                        : table(checks);
        return new View(
                "routes",
                "routes",
                "Routes",
                "Which van brings what on which day, what it costs, and what comes late.",
                null,
                List.of(Section.of("routes-plans", "Planned days", "", block)));
    }

    private Table table(List<PlanCheck> checks) {
        return new Table(
                "Planned days, the newest first",
                List.of(
                        Column.text("Day"),
                        Column.number("Vans"),
                        Column.number("Stops"),
                        Column.number("Left out"),
                        Column.number("Late"),
                        Column.number("Kilometres"),
                        Column.number("Hours"),
                        Column.number("Cost"),
                        Column.number("Usual tours"),
                        Column.text("Planned")),
                checks.stream().map(this::row).toList());
    }

    private List<Cell> row(PlanCheck check) {
        String currency = check.plan().fleet().currency();
        int moves = check.plan().moves().size();
        Cell made = Cell.time(check.plan().madeAt());
        return List.of(
                Cell.text(check.plan().id()).linked(links.routePlan(check.plan().id())),
                Cell.count(check.plan().routes().size()),
                Cell.count(check.stops()),
                Ways.late(check.leftOut().size()),
                Ways.late(check.late()),
                Ways.kilometres(check.metres()),
                Ways.span(check.driveSeconds()),
                Cell.money(check.costMinor(), currency),
                Cell.money(check.plan().usual().costMinor(), currency),
                moves == 0 ? made : made.noted(moves + " moved by hand"));
    }
}
