package io.suanpan.local.page.routes;

import io.suanpan.core.SuanpanException;
import io.suanpan.local.page.view.Block;
import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Form;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Notice;
import io.suanpan.local.page.view.Tone;
import io.suanpan.routing.check.Violation;
import io.suanpan.routing.deliveries.Delivery;
import io.suanpan.routing.deliveries.FleetVan;
import io.suanpan.routing.plans.DayPlans;
import io.suanpan.routing.plans.MovedPlan;
import io.suanpan.routing.plans.PlanCheck;
import io.suanpan.routing.plans.PlannedRoute;
import io.suanpan.routing.plans.StopMoves;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Trying a move, which changes nothing, and keeping it. */
final class MovePart {
    private final DayPlans.Kept kept;
    private final PlanCheck check;
    private final Links links;

    MovePart(DayPlans.Kept kept, PlanCheck check, Links links) {
        this.kept = kept;
        this.check = check;
        this.links = links;
    }

    Form form(Delivery delivery, Optional<PlanCheck.Place> place, StopQuery query) {
        List<Form.Option> vans = new ArrayList<>();
        for (PlannedRoute route : check.plan().routes()) {
            vans.add(new Form.Option(route.van(), route.van()));
        }
        for (FleetVan kind : check.plan().fleet().vans()) {
            if (driving(kind) < kind.count()) {
                vans.add(
                        new Form.Option(
                                kind.id(), "one more %s (%s)".formatted(kind.id(), kind.depot())));
            }
        }
        String van =
                query.asksForMove()
                        ? query.van()
                        : place.map(it -> check.plan().routes().get(it.route()).van()).orElse("");
        String position =
                query.position().isPresent()
                        ? Integer.toString(query.position().getAsInt())
                        : place.map(it -> position(it, delivery)).orElse("1");
        return new Form(
                "get",
                links.routePlan(check.plan().id()) + "#route-stop",
                List.of(
                        new Form.Field("van", "Move it to", "select", van, "", vans),
                        Form.Field.of("number", "position", "As stop", position, "1")),
                Map.of("stop", delivery.deliveryId()),
                "What would it cost?",
                "");
    }

    private String position(PlanCheck.Place place, Delivery delivery) {
        List<String> ids = check.plan().routes().get(place.route()).deliveryIds();
        return Integer.toString(ids.indexOf(delivery.deliveryId()) + 1);
    }

    private long driving(FleetVan kind) {
        return check.plan().routes().stream().filter(it -> it.kind().equals(kind.id())).count();
    }

    /** What the move would do, and a button to keep it. */
    List<Block> outcome(StopQuery query, boolean mayChange) {
        try {
            int position = query.position().orElseThrow(RoutePages::noPosition);
            MovedPlan moved =
                    new StopMoves(check)
                            .move(query.stop(), query.van(), position, check.plan().madeAt());
            return List.of(told(moved), mayChange ? keep(query, moved) : signIn(query));
        } catch (SuanpanException e) {
            return List.of(new Notice(Tone.BAD, e.detail(), "", e.remedy(), ""));
        }
    }

    private Notice told(MovedPlan moved) {
        String currency = check.plan().fleet().currency();
        String title =
                "As stop %d of %s: %s, the plan then costs %s"
                        .formatted(
                                moved.move().position(),
                                moved.move().toVan(),
                                PriceTable.change(moved.costMinor(), currency).text(),
                                Cell.money(moved.after().costMinor(), currency).text());
        List<String> said = new ArrayList<>();
        if (moved.broken().isEmpty()) {
            said.add("Every promise that was kept still is.");
        } else {
            said.add("It breaks: " + words(moved.after(), moved.broken()) + ".");
        }
        if (!moved.mended().isEmpty()) {
            said.add("It mends: " + words(check, moved.mended()) + ".");
        }
        Tone tone =
                !moved.broken().isEmpty()
                        ? Tone.BAD
                        : moved.costMinor() > 0 ? Tone.WARN : Tone.GOOD;
        return new Notice(tone, title, String.join(" ", said), "", "");
    }

    private static String words(PlanCheck check, List<Violation> violations) {
        return PriceTable.broken(violations.stream().map(check::words).distinct().toList());
    }

    private Form keep(StopQuery query, MovedPlan moved) {
        return new Form(
                "post",
                links.routePlan(check.plan().id()) + "/keep",
                List.of(),
                Map.of(
                        "stop",
                        query.stop(),
                        "van",
                        query.van(),
                        "position",
                        Integer.toString(moved.move().position()),
                        "version",
                        kept.version()),
                "Keep this move",
                "");
    }

    private Notice signIn(StopQuery query) {
        return new Notice(
                Tone.MUTED,
                "Sign in to keep it",
                "Trying costs nothing; keeping a move changes the plan.",
                "Use an administrator's token that `suanpan serve` printed.",
                "/sign-in?to="
                        + Links.encoded(
                                links.routePlan(check.plan().id())
                                        + "?stop="
                                        + Links.encoded(query.stop())));
    }
}
