package io.suanpan.local.page.routes;

import io.suanpan.local.page.view.Block;
import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Column;
import io.suanpan.local.page.view.Download;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Notice;
import io.suanpan.local.page.view.Section;
import io.suanpan.local.page.view.Stat;
import io.suanpan.local.page.view.Stats;
import io.suanpan.local.page.view.Table;
import io.suanpan.local.page.view.Tone;
import io.suanpan.local.page.view.View;
import io.suanpan.routing.deliveries.PastPromises;
import io.suanpan.routing.plans.DayPlans;
import io.suanpan.routing.plans.HandMove;
import io.suanpan.routing.plans.PlanCheck;
import io.suanpan.routing.plans.UsualTours;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A day: its vans on a map and beside one another, and why each stop is where it is. */
final class PlanPage {
    private final DayPlans.Kept kept;
    private final PlanCheck check;
    private final Links links;
    private final Optional<MapGround.Tiles> tiles;

    PlanPage(DayPlans.Kept kept, Links links, Optional<MapGround.Tiles> tiles) {
        this.kept = kept;
        this.check = new PlanCheck(kept.plan());
        this.links = links;
        this.tiles = tiles;
    }

    View view(StopQuery query, boolean mayChange) {
        VanTables tables = new VanTables(check, links);
        List<Section> sections = new ArrayList<>();
        sections.add(totals());
        sections.add(
                Section.of(
                        "route-map",
                        "Vans",
                        "Choose a stop on the map, in the day chart or in the table to see why it"
                                + " is there.",
                        new MapSpec(check, links, tiles).block(),
                        tables.legend()));
        sections.add(
                Section.of(
                        "route-day",
                        "The day",
                        "One lane a van. Service is a block, waiting is hollow, a red line is late.",
                        new DayChart(check, links).block()));
        sections.add(
                Section.of(
                        "route-chosen",
                        "Why it is there",
                        "",
                        new StopPanel(kept, check, links).panel(query, mayChange)));
        sections.add(Section.of("route-stops", "All stops", "", tables.stops()));
        if (!check.leftOut().isEmpty()) {
            sections.add(new LeftOutTable(check, links).section());
        }
        if (!check.plan().moves().isEmpty()) {
            sections.add(moves());
        }
        sections.add(files());
        return new View(
                "route-plan",
                "routes",
                "Routes of " + check.plan().id(),
                "%s with %s, planned %s from the tables as of commit %d."
                        .formatted(
                                Ways.counted(check.stops(), "stop", "stops"),
                                Ways.counted(check.plan().routes().size(), "van", "vans"),
                                Cell.time(check.plan().madeAt()).text(),
                                check.plan().tableCommit()),
                new View.Back("Routes", links.routes()),
                sections);
    }

    private Section totals() {
        UsualTours usual = check.plan().usual();
        String currency = check.plan().fleet().currency();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Stats(
                        List.of(
                                stat("vans", "Vans", check.plan().routes().size(), usual.vans()),
                                stat("stops", "Stops", check.stops(), usual.stops()),
                                new Stat(
                                        "metres",
                                        "Kilometres",
                                        Ways.kilometres(check.metres())
                                                .noted(
                                                        "usual "
                                                                + Ways.kilometresText(
                                                                        usual.metres()))),
                                new Stat(
                                        "driveSeconds",
                                        "Hours on the road",
                                        Ways.span(check.driveSeconds())
                                                .noted(
                                                        "usual "
                                                                + Ways.spanText(
                                                                        usual.driveSeconds()))),
                                new Stat(
                                        "costMinor",
                                        "Cost",
                                        Cell.money(check.costMinor(), currency)
                                                .noted(
                                                        "usual "
                                                                + Cell.money(
                                                                                usual.costMinor(),
                                                                                currency)
                                                                        .text())),
                                new Stat(
                                        "late",
                                        "Late",
                                        Ways.late(check.late()).noted("usual " + usual.late())))));
        broken().ifPresent(blocks::add);
        return Section.of("route-totals", "Totals", lead(), blocks);
    }

    private String lead() {
        PastPromises past = check.plan().past();
        String usual =
                "Usual is what the shop's own tours for the same deliveries would take: around each"
                        + " depot like the hand of a clock, to the nearest stop of each window. "
                        + check.plan().times().words();
        return Double.isNaN(past.lateShare())
                ? usual
                : usual
                        + " Of the last %d days' %s deliveries %s came late, %s of them on a later day."
                                .formatted(
                                        past.days(),
                                        Cell.count(past.delivered()).text(),
                                        Cell.percent(past.lateShare()).text(),
                                        Cell.count(past.daysLate()).text());
    }

    private static Stat stat(String name, String label, int count, int usual) {
        return new Stat(name, label, Cell.count(count).noted("usual " + usual));
    }

    private Optional<Block> broken() {
        List<String> said =
                check.checked().violations().stream().map(check::words).distinct().toList();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Notice(
                                Tone.BAD,
                                Ways.counted(said.size(), "rule is broken", "rules are broken"),
                                String.join("; ", said) + ".",
                                "Move a stop, or plan the day again.",
                                ""));
    }

    private Section moves() {
        return Section.of(
                "route-moves",
                "Moved by hand",
                "",
                new Table(
                        "Stops moved by hand, the oldest first",
                        List.of(
                                Column.text("When"),
                                Column.text("Delivery"),
                                Column.text("From"),
                                Column.text("To"),
                                Column.number("Position"),
                                Column.number("Cost")),
                        check.plan().moves().stream().map(this::move).toList()));
    }

    private List<Cell> move(HandMove move) {
        return List.of(
                Cell.time(move.at()),
                Cell.code(move.deliveryId()),
                move.fromVan().isEmpty() ? Cell.none() : Cell.text(move.fromVan()),
                Cell.text(move.toVan()),
                Cell.count(move.position()),
                Cell.money(move.costMinor(), check.plan().fleet().currency()));
    }

    private Section files() {
        String plan = links.routePlan(check.plan().id()) + "/";
        return Section.of(
                "route-files",
                "As files",
                "GeoJSON for maps; .sol lists the routes as solvers do, deliveries counted from 1.",
                RoutePages.files().stream()
                        .map(it -> new Download("Download " + it, plan + it))
                        .toList());
    }
}
