package io.suanpan.routing.learning;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Learns service times by least squares, reweighted by the square of what is expected, since long
 * stops vary more than short ones. What hours add is drawn to 0 as if each had been seen {@value
 * #PRIOR_STOPS} times without a difference. Deterministic; O(stops).
 */
public final class ServiceTimes {
    private static final int HOURS = 24;
    private static final int PLAIN = 3;
    private static final int ROUNDS = 4;
    private static final double PRIOR_STOPS = 30;
    private static final double LEAST_SECONDS = 10;

    private ServiceTimes() {}

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} without stops
     */
    public static ServiceModel learn(List<PastStop> stops) {
        if (stops.isEmpty()) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "There are no past stops to learn service times from.",
                    "Give deliveries with their seconds at the door.");
        }
        double mean = stops.stream().mapToInt(PastStop::serviceSeconds).average().orElse(0);
        ServiceModel model = new ServiceModel(mean, 0, 0, noHours());
        for (int round = 0; round < ROUNDS; round++) {
            model = refined(stops, model, mean);
        }
        return model;
    }

    private static ServiceModel refined(List<PastStop> stops, ServiceModel before, double mean) {
        double[] ridge = new double[PLAIN + HOURS];
        double usual = Math.max(LEAST_SECONDS, mean);
        Arrays.fill(ridge, PLAIN, ridge.length, PRIOR_STOPS / (usual * usual));
        Regression regression = new Regression(ridge);
        double[] x = new double[PLAIN + HOURS];
        for (PastStop stop : stops) {
            Arrays.fill(x, 0);
            x[0] = 1;
            x[1] = stop.kilograms();
            x[2] = stop.firstVisit() ? 1 : 0;
            x[PLAIN + stop.hour()] = 1;
            double expected = Math.max(LEAST_SECONDS, before.seconds(stop));
            regression.add(x, stop.serviceSeconds(), 1 / (expected * expected));
        }
        double[] solved = regression.solve();
        List<Double> hours = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            hours.add(solved[PLAIN + hour]);
        }
        return new ServiceModel(solved[0], solved[1], solved[2], hours);
    }

    private static List<Double> noHours() {
        return Collections.nCopies(HOURS, 0.0);
    }
}
