package io.suanpan.routing.roads;

import static com.graphhopper.json.Statement.If;
import static com.graphhopper.json.Statement.Op.LIMIT;
import static com.graphhopper.json.Statement.Op.MULTIPLY;

import com.graphhopper.config.Profile;
import com.graphhopper.util.CustomModel;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Which roads a vehicle may take and how fast. The way between two places is the one of least time;
 * roads for residents only are taken where there is no other way, as they count ten times.
 */
enum RoadProfile {
    /** At the speeds that OpenStreetMap states, or usual ones of the class of road. */
    CAR("car_access|block_private=false,car_average_speed,road_access", motor()),

    /** As a car, but 2.8 m high, 2.1 m wide and of 3.5 t: a common delivery van. */
    VAN(
            "car_access|block_private=false,car_average_speed,road_access,"
                    + "max_height,max_width,max_weight",
            motor().addToPriority(
                            If(
                                    "max_height < 2.8 || max_width < 2.1 || max_weight < 3.5",
                                    MULTIPLY,
                                    "0"))),

    /** At the pace of an ordinary bicycle; on quiet streets rather than on big roads. */
    BIKE(
            "bike_access|block_private=false,bike_average_speed,bike_priority",
            new CustomModel()
                    .addToPriority(If("!bike_access", MULTIPLY, "0"))
                    .addToPriority(If("true", MULTIPLY, "bike_priority"))
                    .addToSpeed(If("true", LIMIT, "bike_average_speed")));

    private final String encodedValues;
    private final CustomModel model;

    RoadProfile(String encodedValues, CustomModel model) {
        this.encodedValues = encodedValues;
        this.model = model;
    }

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} if there is none of this name
     */
    static RoadProfile named(String name) {
        return Arrays.stream(values())
                .filter(it -> it.id().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new SuanpanException(
                                ErrorCode.IMPOSSIBLE,
                                "There is no profile \"" + name + "\" for roads.",
                                "Send one of " + names() + "."));
    }

    private static String names() {
        return Arrays.stream(values()).map(RoadProfile::id).collect(Collectors.joining(", "));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the graph has to know of each road. */
    String encodedValues() {
        return encodedValues;
    }

    Profile profile() {
        return new Profile(id()).setCustomModel(new CustomModel(model));
    }

    /** Changes with what a graph is made of. */
    String version() {
        return encodedValues + model;
    }

    private static CustomModel motor() {
        return new CustomModel()
                .addToPriority(If("!car_access", MULTIPLY, "0"))
                .addToPriority(If("road_access == PRIVATE", MULTIPLY, "0.1"))
                .addToSpeed(If("true", LIMIT, "car_average_speed"));
    }
}
