package io.suanpan.routing.travel;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.TravelMatrix;
import java.util.List;

/** Straight lines between points of a plane, for maps in metres and for made-up problems. */
public final class PlaneTravel {
    private PlaneTravel() {}

    /**
     * Euclidean distances times the scale, rounded half up. O(n²).
     *
     * @param x of each place
     * @param y of each place
     * @param scale units of the answer in one of the plane, such as 1000 to keep three decimals
     */
    public static TravelMatrix distances(List<Double> x, List<Double> y, double scale) {
        if (x.size() != y.size()) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "There are " + x.size() + " x and " + y.size() + " y.",
                    "Give each place both.");
        }
        double[] xs = finite("x", x);
        double[] ys = finite("y", y);
        return SymmetricMatrix.of(
                xs.length,
                (from, to) -> {
                    double east = xs[from] - xs[to];
                    double north = ys[from] - ys[to];
                    return scale * Math.sqrt(east * east + north * north);
                });
    }

    private static double[] finite(String name, List<Double> values) {
        double[] array = new double[values.size()];
        for (int place = 0; place < array.length; place++) {
            array[place] = values.get(place);
            if (!Double.isFinite(array[place])) {
                throw new SuanpanException(
                        ErrorCode.IMPOSSIBLE,
                        "The " + name + " of place " + place + " is " + array[place] + ".",
                        "Give finite numbers.");
            }
        }
        return array;
    }
}
