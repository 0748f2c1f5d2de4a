package io.suanpan.routing.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GreatCircleTest {
    private static final double QUARTER = Math.PI / 2 * GreatCircle.EARTH_RADIUS_METRES;

    @Test
    void aQuarterOfTheEquatorAndThePoleAreEquallyFar() {
        var origin = new Coordinate(0, 0);

        assertThat(GreatCircle.metres(origin, new Coordinate(0, 90)))
                .isCloseTo(QUARTER, within(1e-6));
        assertThat(GreatCircle.metres(origin, new Coordinate(90, 17)))
                .isCloseTo(QUARTER, within(1e-6));
    }

    /** A degree of a meridian is {@code R π / 180} = 111,195.08 m. */
    @Test
    void aDegreeOfLatitudeIs111Kilometres() {
        assertThat(GreatCircle.metres(new Coordinate(41, 29), new Coordinate(42, 29)))
                .isCloseTo(111_195.08, within(0.01));
    }

    /** Nashville to Los Angeles airport, the worked example at Rosetta Code: 2887.25995 km. */
    @Test
    void agreesWithAWorkedExample() {
        double metres =
                GreatCircle.metres(new Coordinate(36.12, -86.67), new Coordinate(33.94, -118.40));

        // Theirs has radius 6372.8 km.
        assertThat(metres * 6_372_800 / GreatCircle.EARTH_RADIUS_METRES)
                .isCloseTo(2_887_259.95, within(0.01));
    }

    @Test
    void theDateLineIsNoWall() {
        assertThat(GreatCircle.metres(new Coordinate(0, 179.5), new Coordinate(0, -179.5)))
                .isCloseTo(111_195.08, within(0.01));
    }
}
