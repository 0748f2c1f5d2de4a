package io.suanpan.routing.service.day;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.suanpan.routing.service.answer.PlannedStop;
import io.suanpan.routing.service.request.Place;
import io.suanpan.routing.travel.Coordinate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A van that has left or is late, as it is kept with its plan.
 *
 * @param done what it has done or is doing, as it was answered
 * @param departure when it left its depot
 * @param latitude where it is next free; null where the location is a row of matrices
 * @param freeAt when it is free there
 * @param carried ids of stops whose goods are on board for nobody on its route
 * @param atHome whether it has not left, but leaves later than planned, or not at all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeptVan(
        List<PlannedStop> done,
        int departure,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Integer location,
        int freeAt,
        boolean brokenDown,
        List<String> carried,
        boolean atHome) {
    public KeptVan {
        done = List.copyOf(done);
        carried = List.copyOf(carried);
    }

    static KeptVan of(VanState van, List<String> carried) {
        Optional<Coordinate> at = van.place().coordinate();
        return new KeptVan(
                van.done(),
                van.departure(),
                at.map(Coordinate::latitude).orElse(null),
                at.map(Coordinate::longitude).orElse(null),
                van.place().location().orElse(null),
                van.freeAt(),
                van.brokenDown(),
                carried,
                van.atHome());
    }

    @JsonIgnore
    Place place() {
        return new Place(
                latitude == null || longitude == null
                        ? Optional.empty()
                        : Optional.of(new Coordinate(latitude, longitude)),
                Optional.ofNullable(location));
    }
}
