package io.suanpan.routing.travel;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.HourlySpeed;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.TravelMatrix;
import java.util.List;

/** Travel as someone else measured it; there and back may differ. */
public final class GivenTravel {
    private GivenTravel() {}

    /** Distances and durations of the same places; equal lists share one matrix. */
    public static Travel of(
            List<List<Integer>> distances, List<List<Integer>> durations, HourlySpeed speed) {
        TravelMatrix lengths = matrix("distance", distances);
        if (durations.equals(distances)) {
            return new Travel(lengths, lengths, speed);
        }
        if (durations.size() != distances.size()) {
            throw new SuanpanException(
                    ErrorCode.IMPOSSIBLE,
                    "There are "
                            + distances.size()
                            + " rows of distances and "
                            + durations.size()
                            + " of durations.",
                    "Give both between the same places.");
        }
        return new Travel(lengths, matrix("duration", durations), speed);
    }

    private static TravelMatrix matrix(String name, List<List<Integer>> rows) {
        int size = rows.size();
        int[] values = SymmetricMatrix.square(size);
        for (int row = 0; row < size; row++) {
            if (rows.get(row).size() != size) {
                throw new SuanpanException(
                        ErrorCode.IMPOSSIBLE,
                        "Row " + row + " of the " + name + "s has " + rows.get(row).size() + ".",
                        "Give " + size + " numbers in each row, as many as there are rows.");
            }
            for (int column = 0; column < size; column++) {
                values[row * size + column] = rows.get(row).get(column);
            }
        }
        return TravelMatrix.of(size, values);
    }
}
