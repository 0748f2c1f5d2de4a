package io.suanpan.routing.learning;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.HourlySpeed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns travel times from the gaps between one vehicle's stops: least squares of seconds on
 * metres, weighted by 1 / expected², since long legs vary more. Legs that took more than {@value
 * #ODD} times what is expected, or less than its part, had a break or a stop that is not known, and
 * are left out from the second round on. Paces of hours are drawn to the whole day's as if each had
 * been seen {@value #PRIOR_LEGS} more times. Deterministic; O(legs).
 */
public final class TravelTimes {
    private static final int HOURS = 24;
    private static final int ROUNDS = 6;
    private static final double ODD = 2.0;
    private static final double PRIOR_LEGS = 20;
    private static final int LEAST_LEGS = 2;
    private static final double PERCENT = 100;

    private TravelTimes() {}

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} with fewer than 2 legs
     */
    public static TravelModel learn(List<PastStop> stops) {
        return ofLegs(Leg.of(stops));
    }

    static TravelModel ofLegs(List<Leg> legs) {
        if (legs.size() < LEAST_LEGS) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "There are " + legs.size() + " legs to learn travel times from.",
                    "Give tours of several stops a day with vehicle, begin and place.");
        }
        double[] paces = legs.stream().mapToDouble(leg -> leg.seconds() / leg.metres()).toArray();
        Arrays.sort(paces);
        double[] hours = new double[HOURS];
        Arrays.fill(hours, 1);
        double perLeg = 0;
        double perMetre = paces[paces.length / 2];
        int used = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Leg> usual = usual(legs, perLeg, perMetre, hours);
            Regression regression = new Regression(new double[2]);
            for (Leg leg : usual) {
                double metres = leg.metres() * hours[leg.hour()];
                regression.add(
                        new double[] {1, metres}, leg.seconds(), weight(leg, perLeg, perMetre));
            }
            double[] solved = regression.solve();
            boolean sensible = solved[0] >= 0 && solved[1] > 0;
            perLeg = sensible ? solved[0] : 0;
            perMetre = sensible ? solved[1] : pace(usual, hours);
            hours = hours(usual, perLeg, perMetre);
            used = usual.size();
        }
        return new TravelModel(perLeg, perMetre, speed(hours), used);
    }

    private static double weight(Leg leg, double perLeg, double perMetre) {
        double expected = perLeg + perMetre * leg.metres();
        return 1 / (expected * expected);
    }

    private static List<Leg> usual(List<Leg> legs, double perLeg, double perMetre, double[] hours) {
        List<Leg> usual = new ArrayList<>();
        for (Leg leg : legs) {
            double expected = perLeg + perMetre * hours[leg.hour()] * leg.metres();
            if (leg.seconds() < ODD * expected && leg.seconds() > expected / ODD) {
                usual.add(leg);
            }
        }
        return usual.isEmpty() ? legs : usual;
    }

    /** Without seconds per leg: the mean of paces. */
    private static double pace(List<Leg> legs, double[] hours) {
        return legs.stream()
                .mapToDouble(leg -> leg.seconds() / (leg.metres() * hours[leg.hour()]))
                .average()
                .orElse(1);
    }

    /** How much slower each hour is than the day. */
    private static double[] hours(List<Leg> legs, double perLeg, double perMetre) {
        double[] ratio = new double[HOURS];
        double[] count = new double[HOURS];
        for (Leg leg : legs) {
            ratio[leg.hour()] += Math.max(0, leg.seconds() - perLeg) / (perMetre * leg.metres());
            count[leg.hour()]++;
        }
        for (int hour = 0; hour < HOURS; hour++) {
            ratio[hour] = (ratio[hour] + PRIOR_LEGS) / (count[hour] + PRIOR_LEGS);
        }
        return ratio;
    }

    private static HourlySpeed speed(double[] hours) {
        List<Integer> percents = new ArrayList<>();
        for (double slower : hours) {
            percents.add((int) Math.clamp(Math.round(PERCENT / slower), 1, 1_000));
        }
        return HourlySpeed.of(percents);
    }
}
