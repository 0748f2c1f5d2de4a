package io.suanpan.local.page.routes;

import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Column;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Table;
import io.suanpan.local.page.view.Tone;
import io.suanpan.routing.deliveries.Delivery;
import io.suanpan.routing.plans.InsertionPrice;
import io.suanpan.routing.plans.InsertionPrices;
import io.suanpan.routing.plans.PlanCheck;
import java.util.List;
import java.util.Optional;

/** What other vans would charge for a stop, the most sensible first. */
final class PriceTable {
    private static final int MOST = 6;
    private static final int MOST_REASONS = 3;

    private final PlanCheck check;
    private final Links links;

    PriceTable(PlanCheck check, Links links) {
        this.check = check;
        this.links = links;
    }

    Table of(Delivery delivery, Optional<PlanCheck.Place> place) {
        long saved =
                place.map(it -> PlanCheck.minor(check.stop(it).detourCost()))
                        .orElse(check.plan().fleet().unservedCostMinor());
        List<List<Cell>> rows =
                new InsertionPrices(check)
                        .of(delivery.deliveryId()).stream()
                                .limit(MOST)
                                .map(price -> row(delivery, price, saved))
                                .toList();
        return new Table(
                "What other vans would charge for it",
                List.of(
                        Column.text("Another van"),
                        Column.number("As stop"),
                        Column.number("Would charge"),
                        Column.number("The plan's cost"),
                        Column.text("What it breaks")),
                rows);
    }

    private List<Cell> row(Delivery delivery, InsertionPrice price, long saved) {
        String currency = check.plan().fleet().currency();
        String day = check.plan().id();
        Cell van =
                (price.driving()
                                ? Cell.text(price.van())
                                : Cell.text(price.van()).noted("one more"))
                        .linked(
                                links.routePlan(day)
                                        + "?stop="
                                        + Links.encoded(delivery.deliveryId())
                                        + "&van="
                                        + Links.encoded(price.van())
                                        + "&position="
                                        + price.position()
                                        + "#route-stop");
        return List.of(
                van,
                Cell.count(price.position()),
                Cell.money(price.costMinor(), currency),
                change(price.costMinor() - saved, currency),
                price.broken().isEmpty()
                        ? Cell.text("nothing").toned(Tone.MUTED)
                        : Cell.text(broken(price.broken())).toned(Tone.WARN));
    }

    /** As in {@code +€3.20}. */
    static Cell change(long minor, String currency) {
        Cell money = Cell.money(Math.abs(minor), currency);
        String sign = minor > 0 ? "+" : minor < 0 ? "−" : "±";
        return Cell.exact(sign + money.text(), Long.toString(minor));
    }

    static String broken(List<String> reasons) {
        List<String> some = reasons.stream().limit(MOST_REASONS).toList();
        int more = reasons.size() - some.size();
        return String.join("; ", some) + (more == 0 ? "" : "; and " + more + " more");
    }
}
