package io.suanpan.routing.service.answer;

import io.suanpan.routing.check.CheckedStop;
import io.suanpan.routing.problem.Stop;
import io.suanpan.routing.service.model.CostScale;
import io.suanpan.routing.service.model.RouteModel;
import io.suanpan.routing.service.request.ClockTime;
import io.suanpan.routing.travel.Coordinate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says stops of a model in the words of its request.
 *
 * @param model whose indices the stops have
 */
public record StopWriter(RouteModel model) {
    /**
     * @param stop in indices of the model
     * @param checked when it is made, whatever its own indices
     */
    public PlannedStop written(Stop stop, CheckedStop checked) {
        return switch (stop) {
            case Stop.Visit(int client, _) ->
                    written(
                            "stop",
                            model.problem().clients().get(client).id(),
                            model.stopAt(client),
                            checked);
            case Stop.Reload(int depot) ->
                    written(
                            "reload",
                            model.problem().depots().get(depot).id(),
                            model.depotAt(depot),
                            checked);
            case Stop.Pause _ -> written("rest", null, Optional.empty(), checked);
        };
    }

    private PlannedStop written(
            String kind, @Nullable String id, Optional<Coordinate> at, CheckedStop stop) {
        return new PlannedStop(
                kind,
                id,
                at.map(Coordinate::latitude).orElse(null),
                at.map(Coordinate::longitude).orElse(null),
                ClockTime.text(stop.arrival()),
                ClockTime.text(stop.begin()),
                ClockTime.text(stop.departure()),
                stop.waiting(),
                stop.slack() > ClockTime.LATEST ? null : stop.slack(),
                model.dimensions().byName(stop.load()),
                stop.distance(),
                CostScale.minor(stop.detourCost()),
                null);
    }
}
