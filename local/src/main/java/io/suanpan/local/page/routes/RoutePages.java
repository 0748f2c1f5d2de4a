package io.suanpan.local.page.routes;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.View;
import io.suanpan.routing.plans.DayPlans;
import io.suanpan.routing.plans.MovedPlan;
import io.suanpan.routing.plans.PlanCheck;
import io.suanpan.routing.plans.StopMoves;
import io.suanpan.store.ObjectStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is shown below {@code /routes}, read from the plans in the store and reckoned by the checker
 * as the planner does. Thread-safe.
 */
public final class RoutePages {
    private static final String GEOJSON = "plan.geojson";
    private static final String SOL = "plan.sol";

    private final DayPlans plans;
    private final MapGround ground;
    private final Clock clock;
    private final Links links = new Links(true);

    public RoutePages(ObjectStore store, Clock clock) {
        this.plans = new DayPlans(store);
        this.ground = new MapGround(store);
        this.clock = clock;
    }

    /** A plan as a file. */
    public record PlanFile(String name, String type, String text) {}

    /**
     * @param path of the page, split, from {@code routes} on
     * @param mayChange whether the visitor may keep changes
     * @return empty where there is no such page
     */
    public Optional<View> find(List<String> path, Map<String, String> query, boolean mayChange) {
        return switch (path.size()) {
            case 1 -> Optional.of(new PlansPage(plans, links).view());
            case 2 ->
                    plans.find(path.get(1))
                            .map(kept ->
                                    new PlanPage(kept, links, ground.read())
                                            .view(StopQuery.of(query), mayChange));
            case 3 ->
                    plans.find(path.get(1))
                            .flatMap(kept ->
                                    new RunSheetPage(new PlanCheck(kept.plan()), links)
                                            .view(path.get(2)));
            default -> Optional.empty();
        };
    }

    /** Empty where the path names no file of a plan. */
    public Optional<PlanFile> file(List<String> path) {
        if (path.size() != 3 || !(path.get(2).equals(GEOJSON) || path.get(2).equals(SOL))) {
            return Optional.empty();
        }
        return plans.find(path.get(1))
                .map(kept -> new PlanCheck(kept.plan()))
                .map(check ->
                        path.get(2).equals(SOL) ? PlanFiles.sol(check) : PlanFiles.geoJson(check));
    }

    static List<String> files() {
        return List.of(GEOJSON, SOL);
    }

    /**
     * Moves a stop for good.
     *
     * @param form with {@code stop}, {@code van}, {@code position} and the {@code version} that was
     *     looked at
     * @return where to look at it
     * @throws SuanpanException {@code CONFLICT} where somebody was faster
     */
    public String keep(String day, Map<String, String> form) {
        DayPlans.Kept kept = plans.get(day);
        StopQuery wish = StopQuery.of(form);
        String version = form.getOrDefault("version", "");
        MovedPlan moved =
                new StopMoves(new PlanCheck(kept.plan()))
                        .move(
                                wish.stop(),
                                wish.van(),
                                wish.position().orElseThrow(RoutePages::noPosition),
                                clock.instant());
        plans.replace(moved.after().plan(), version);
        return links.routePlan(day)
                + "?done=moved&stop="
                + Links.encoded(wish.stop())
                + "#route-stop";
    }

    static SuanpanException noPosition() {
        return new SuanpanException(
                ErrorCode.MALFORMED,
                "The position is not a whole number.",
                "Give 1 for the first stop of the van.");
    }
}
