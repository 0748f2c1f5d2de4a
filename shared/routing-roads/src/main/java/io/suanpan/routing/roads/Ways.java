package io.suanpan.routing.roads;

import io.suanpan.routing.problem.HourlySpeed;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.TravelMatrix;

/** Metres and seconds between all pairs of places. */
record Ways(TravelMatrix metres, TravelMatrix seconds) {
    static final Ways NONE =
            new Ways(TravelMatrix.of(0, new int[0]), TravelMatrix.of(0, new int[0]));

    Travel travel(HourlySpeed speed) {
        return new Travel(metres, seconds, speed);
    }

    /**
     * With more places after these.
     *
     * @param rows from each new place to all
     * @param columns to each new place from all, a row for each new place
     */
    Ways and(int size, RoadMatrix rows, RoadMatrix columns) {
        int[] allMetres = widened(metres, size);
        int[] allSeconds = widened(seconds, size);
        int old = metres.size();
        for (int place = old; place < size; place++) {
            for (int other = 0; other < size; other++) {
                allMetres[place * size + other] = rows.metres(place - old, other);
                allSeconds[place * size + other] = rows.seconds(place - old, other);
            }
            for (int other = 0; other < old; other++) {
                allMetres[other * size + place] = columns.metres(place - old, other);
                allSeconds[other * size + place] = columns.seconds(place - old, other);
            }
        }
        return new Ways(TravelMatrix.of(size, allMetres), TravelMatrix.of(size, allSeconds));
    }

    private static int[] widened(TravelMatrix matrix, int size) {
        int[] known = matrix.rowMajor();
        int[] values = new int[size * size];
        for (int row = 0; row < matrix.size(); row++) {
            System.arraycopy(known, row * matrix.size(), values, row * size, matrix.size());
        }
        return values;
    }
}
