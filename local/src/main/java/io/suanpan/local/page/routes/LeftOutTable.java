package io.suanpan.local.page.routes;

import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Column;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Section;
import io.suanpan.local.page.view.Table;
import io.suanpan.routing.deliveries.Delivery;
import io.suanpan.routing.plans.InsertionPrice;
import io.suanpan.routing.plans.InsertionPrices;
import io.suanpan.routing.plans.PlanCheck;
import io.suanpan.routing.problem.TimeWindow;
import java.util.List;
import java.util.stream.IntStream;

/** Deliveries that no van brings, and why. */
final class LeftOutTable {
    /** Asking all vans takes a while where much is left. */
    private static final int MOST_REASONS = 50;

    private final PlanCheck check;
    private final Links links;

    LeftOutTable(PlanCheck check, Links links) {
        this.check = check;
        this.links = links;
    }

    Section section() {
        List<Delivery> left = check.leftOut();
        return Section.of(
                "route-left",
                "Left out",
                "No van brings these; each costs %s."
                        .formatted(money(check, check.plan().fleet().unservedCostMinor())),
                new Table(
                        "Deliveries that no van brings",
                        List.of(
                                Column.text("Delivery"),
                                Column.text("Promised"),
                                Column.number("Weight"),
                                Column.text("Why")),
                        IntStream.range(0, left.size())
                                .mapToObj(it -> row(left.get(it), it < MOST_REASONS))
                                .toList()));
    }

    private List<Cell> row(Delivery delivery, boolean withReason) {
        int client = check.day().deliveries().indexOf(delivery);
        TimeWindow window = check.day().problem().clients().get(client).windows().getFirst();
        return List.of(
                Cell.code(delivery.deliveryId())
                        .linked(links.routeStop(check.plan().id(), delivery.deliveryId())),
                VanTables.promised(check, delivery, window),
                Ways.weight(delivery.weightGrams()),
                withReason ? Cell.text(why(check, delivery)) : Cell.none());
    }

    static String why(PlanCheck check, Delivery delivery) {
        List<InsertionPrice> prices = new InsertionPrices(check).of(delivery.deliveryId());
        if (prices.isEmpty()) {
            return "There is no van.";
        }
        InsertionPrice best = prices.getFirst();
        String van = best.driving() ? best.van() : "one more " + best.van();
        if (!best.broken().isEmpty()) {
            return "No van can without breaking a rule; with %s: %s."
                    .formatted(van, PriceTable.broken(best.broken()));
        }
        long unserved = check.plan().fleet().unservedCostMinor();
        String charged = money(check, best.costMinor());
        return best.costMinor() > unserved
                ? "The cheapest, %s, would charge %s, more than leaving it out costs."
                        .formatted(van, charged)
                : "%s would take it for %s: plan the day again, or move it by hand."
                        .formatted(van, charged);
    }

    private static String money(PlanCheck check, long minor) {
        return Cell.money(minor, check.plan().fleet().currency()).text();
    }
}
