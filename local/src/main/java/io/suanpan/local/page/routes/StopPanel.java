package io.suanpan.local.page.routes;

import io.suanpan.core.SuanpanException;
import io.suanpan.local.page.view.Block;
import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Facts;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Notice;
import io.suanpan.local.page.view.Panel;
import io.suanpan.local.page.view.Tone;
import io.suanpan.routing.check.CheckedStop;
import io.suanpan.routing.deliveries.Delivery;
import io.suanpan.routing.plans.DayClock;
import io.suanpan.routing.plans.DayPlans;
import io.suanpan.routing.plans.PlanCheck;
import io.suanpan.routing.problem.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a stop is where it is, what others would charge for it, and what a move would do. */
final class StopPanel {
    private static final String ID = "route-stop";

    private final PlanCheck check;
    private final MovePart moves;
    private final PriceTable prices;

    StopPanel(DayPlans.Kept kept, PlanCheck check, Links links) {
        this.check = check;
        this.moves = new MovePart(kept, check, links);
        this.prices = new PriceTable(check, links);
    }

    Panel panel(StopQuery query, boolean mayChange) {
        if (query.stop().isEmpty()) {
            return new Panel(
                    ID,
                    "No stop is chosen",
                    List.of(
                            Notice.empty(
                                    "Choose a stop",
                                    "On the map, in the day chart or in the table of all stops.",
                                    "")));
        }
        try {
            Delivery delivery = check.delivery(query.stop());
            return new Panel(ID, title(delivery), blocks(delivery, query, mayChange));
        } catch (SuanpanException e) {
            return new Panel(
                    ID,
                    "This cannot be told",
                    List.of(new Notice(Tone.BAD, e.detail(), "", e.remedy(), "")));
        }
    }

    private String title(Delivery delivery) {
        return "Delivery %s of order %s".formatted(delivery.deliveryId(), delivery.orderId());
    }

    private List<Block> blocks(Delivery delivery, StopQuery query, boolean mayChange) {
        List<Block> blocks = new ArrayList<>();
        Optional<PlanCheck.Place> place = check.placeOf(delivery.deliveryId());
        if (place.isPresent()) {
            blocks.add(facts(delivery, place.get()));
        } else {
            blocks.add(
                    new Notice(
                            Tone.WARN,
                            "No van brings it",
                            LeftOutTable.why(check, delivery),
                            "",
                            ""));
        }
        if (query.asksForMove()) {
            blocks.addAll(moves.outcome(query, mayChange));
        }
        blocks.add(prices.of(delivery, place));
        blocks.add(moves.form(delivery, place, query));
        return blocks;
    }

    private Facts facts(Delivery delivery, PlanCheck.Place place) {
        CheckedStop stop = check.stop(place);
        Stop.Visit visit = (Stop.Visit) stop.stop();
        var route = check.plan().routes().get(place.route());
        int late = check.lateness(stop);
        Cell begins = Ways.clock(stop.begin());
        return new Facts(
                List.of(
                        new Facts.Fact(
                                "Van",
                                Cell.text(
                                        "%s, stop %d of %d"
                                                .formatted(
                                                        route.van(),
                                                        route.deliveryIds()
                                                                        .indexOf(
                                                                                delivery
                                                                                        .deliveryId())
                                                                + 1,
                                                        route.deliveryIds().size()))),
                        new Facts.Fact("Arrives", arrives(stop)),
                        new Facts.Fact(
                                "At the door",
                                late > 0
                                        ? begins.toned(Tone.BAD)
                                                .noted(Ways.spanText(late) + " late")
                                        : begins.noted("until " + DayClock.text(stop.departure()))),
                        new Facts.Fact(
                                "Promised",
                                VanTables.promised(check, delivery, check.window(visit))),
                        new Facts.Fact(
                                "Slack",
                                Ways.span(stop.slack())
                                        .noted("so much later all would still be in time")),
                        new Facts.Fact(
                                "On board afterwards",
                                Ways.weight(stop.load().get(0))
                                        .noted("this one " + weight(delivery))),
                        new Facts.Fact("From the stop before", Ways.kilometres(stop.distance())),
                        new Facts.Fact(
                                "Detour",
                                Cell.money(
                                                PlanCheck.minor(stop.detourCost()),
                                                check.plan().fleet().currency())
                                        .noted("what the van would save without it"))));
    }

    private static Cell arrives(CheckedStop stop) {
        Cell arrives = Ways.clock(stop.arrival());
        return stop.waiting() == 0
                ? arrives.noted("does not wait")
                : arrives.noted("waits " + Ways.spanText(stop.waiting()));
    }

    private static String weight(Delivery delivery) {
        return Ways.weightText(delivery.weightGrams());
    }
}
