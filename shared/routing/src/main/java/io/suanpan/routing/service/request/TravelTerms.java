package io.suanpan.routing.service.request;

import io.suanpan.core.input.Fields;
import io.suanpan.routing.problem.HourlySpeed;
import io.suanpan.routing.problem.TravelMatrix;
import io.suanpan.routing.travel.TravelOptions;
import java.util.Optional;
import java.util.stream.Stream;

/** How far it is and how long it takes: one of these, and how fast traffic flows by the hour. */
public sealed interface TravelTerms {
    HourlySpeed speed();

    /** Between the places as listed: depots first, then stops, unless they name a location. */
    record Matrix(TravelMatrix metres, TravelMatrix seconds, HourlySpeed speed)
            implements TravelTerms {}

    /** From coordinates, as the crow flies but for a factor. */
    record GreatCircle(TravelOptions options) implements TravelTerms {
        @Override
        public HourlySpeed speed() {
            return options.speed();
        }
    }

    /**
     * Over the roads of the map that the function carries.
     *
     * @param profile {@code car}, {@code van} or {@code bike}
     */
    record Roads(String profile, HourlySpeed speed) implements TravelTerms {}

    static TravelTerms defaults() {
        return new GreatCircle(TravelOptions.defaults());
    }

    static TravelTerms read(Fields fields) {
        HourlySpeed speed =
                fields.value("speedsByHour", HourlySpeed.CONSTANT, TravelReading::speeds)
                        .orElse(HourlySpeed.CONSTANT);
        Optional<TravelTerms> matrix =
                fields.object("matrix", inner -> TravelReading.matrix(inner, speed));
        Optional<TravelTerms> circle =
                fields.object("greatCircle", inner -> TravelReading.greatCircle(inner, speed));
        Optional<TravelTerms> roads =
                fields.object("roads", inner -> TravelReading.roads(inner, speed));
        if (Stream.of(matrix, circle, roads).filter(Optional::isPresent).count() > 1) {
            throw TravelReading.impossible(
                    "There are several kinds of distances.",
                    "Send one of matrix, greatCircle and roads.");
        }
        return matrix.or(() -> circle)
                .or(() -> roads)
                .orElse(new GreatCircle(TravelOptions.defaults().withSpeed(speed)));
    }
}
