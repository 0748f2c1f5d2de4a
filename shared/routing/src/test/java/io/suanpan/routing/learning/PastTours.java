package io.suanpan.routing.learning;

import io.suanpan.routing.travel.Coordinate;
import io.suanpan.routing.travel.GreatCircle;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Tours with known factors: 90 s + 6 s/kg + 40 s at first visits; 20 s + 0.15 s/m, rush at 8. */
final class PastTours {
    private static final int HOUR = 3_600;

    private final Random random;
    private final double noise;
    private final List<PastStop> stops = new ArrayList<>();

    private PastTours(long seed, double noise) {
        random = new Random(seed);
        this.noise = noise;
    }

    static List<PastStop> of(int days, long seed, double noise) {
        PastTours tours = new PastTours(seed, noise);
        for (int day = 0; day < days; day++) {
            tours.drive(day, "one", 0);
            tours.drive(day, "two", 900);
        }
        return tours.stops;
    }

    private void drive(int day, String vehicle, int lateStart) {
        Coordinate at = place();
        double clock = 7 * HOUR + lateStart;
        for (int stop = 0; stop < 30; stop++) {
            Coordinate next = place();
            double slow = (int) (clock / HOUR) == 8 ? 2 : 1;
            clock += (20 + 0.15 * GreatCircle.metres(at, next) * slow) * factor();
            double kilograms = 20 * random.nextDouble();
            boolean first = random.nextInt(3) == 0;
            double service = (90 + 6 * kilograms + (first ? 40 : 0)) * factor();
            int promised = 7 * HOUR + stop * 960;
            stops.add(
                    new PastStop(
                            vehicle,
                            day,
                            (int) clock,
                            day,
                            promised - HOUR,
                            promised + HOUR,
                            next,
                            kilograms,
                            (int) service,
                            first));
            clock = (int) clock + (int) service;
            at = next;
        }
    }

    private Coordinate place() {
        return new Coordinate(41 + 0.05 * random.nextDouble(), 29 + 0.06 * random.nextDouble());
    }

    private double factor() {
        return Math.exp(noise * random.nextGaussian() - noise * noise / 2);
    }
}
