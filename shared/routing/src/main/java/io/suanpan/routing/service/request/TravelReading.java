package io.suanpan.routing.service.request;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.core.input.FaultyValue;
import io.suanpan.core.input.Fields;
import io.suanpan.routing.problem.HourlySpeed;
import io.suanpan.routing.problem.TravelMatrix;
import io.suanpan.routing.travel.TravelOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads matrices, speeds and factors. */
final class TravelReading {
    private static final TravelMatrix NO_PLACES = TravelMatrix.of(0, new int[0]);
    private static final int MOST_PLACES = Limits.MOST_STOPS + Limits.MOST_DEPOTS;
    private static final int MOST_PERCENT = 1_000;
    private static final double MOST_FACTOR = 10;
    private static final double SLOWEST = 0.1;
    private static final double FASTEST = 1_000;
    private static final double METRES_PER_SECOND = 3.6;

    private TravelReading() {}

    /** Without metres none are counted; without seconds there is no answer. */
    static TravelTerms matrix(Fields fields, HourlySpeed speed) {
        TravelMatrix seconds = fields.value("seconds", NO_PLACES, TravelReading::square).required();
        Optional<TravelMatrix> metres =
                fields.value("metres", NO_PLACES, TravelReading::square).optional();
        if (metres.isPresent() && seconds.size() > 0 && metres.get().size() != seconds.size()) {
            throw impossible(
                    "The matrix has %d rows of metres and %d of seconds."
                            .formatted(metres.get().size(), seconds.size()),
                    "Send both between the same places.");
        }
        return new TravelTerms.Matrix(
                metres.orElseGet(() -> noDistance(seconds.size())), seconds, speed);
    }

    static TravelTerms greatCircle(Fields fields, HourlySpeed speed) {
        TravelOptions usual = TravelOptions.defaults();
        double factor = fields.decimal("factor", 1, MOST_FACTOR).orElse(usual.detourFactor());
        Optional<Double> perHour = fields.decimal("kilometresPerHour", SLOWEST, FASTEST).optional();
        Optional<Double> perSecond =
                fields.decimal(
                                "metresPerSecond",
                                SLOWEST / METRES_PER_SECOND,
                                FASTEST / METRES_PER_SECOND)
                        .optional();
        if (perHour.isPresent() && perSecond.isPresent()) {
            throw impossible(
                    "There are two speeds, kilometresPerHour and metresPerSecond.",
                    "Send one of both.");
        }
        double metres =
                perSecond
                        .or(() -> perHour.map(speedPerHour -> speedPerHour / METRES_PER_SECOND))
                        .orElse(usual.metresPerSecond());
        return new TravelTerms.GreatCircle(new TravelOptions(factor, metres, speed));
    }

    static TravelTerms roads(Fields fields, HourlySpeed speed) {
        return new TravelTerms.Roads(Read.name(fields, "profile").orElse("car"), speed);
    }

    static HourlySpeed speeds(JsonNode value) {
        List<Integer> percents = new ArrayList<>(Limits.HOURS);
        for (JsonNode percent : value) {
            percents.add(percent.isInt() ? percent.intValue() : 0);
        }
        boolean sound = percents.stream().allMatch(it -> it >= 1 && it <= MOST_PERCENT);
        if (percents.size() != Limits.HOURS || !sound) {
            throw new FaultyValue(
                    "is no list of speeds",
                    "Send 24 whole numbers of 1 to 1000, in per cent, from midnight on.");
        }
        return HourlySpeed.of(percents);
    }

    private static TravelMatrix noDistance(int size) {
        return TravelMatrix.of(size, new int[size * size]);
    }

    private static TravelMatrix square(JsonNode rows) {
        int size = rows.size();
        if (!rows.isArray() || size == 0 || size > MOST_PLACES) {
            throw new FaultyValue(
                    "is no matrix", "Send 1 to " + MOST_PLACES + " rows, one for each place.");
        }
        int[] values = new int[size * size];
        int at = 0;
        for (JsonNode row : rows) {
            if (!row.isArray() || row.size() != size) {
                throw impossible(
                        "Row %d of a matrix of %d rows has %d values."
                                .formatted(at / size, size, row.size()),
                        "Send as many values in each row as there are rows.");
            }
            for (JsonNode value : row) {
                values[at] = value(value, at / size, at % size);
                at++;
            }
        }
        return TravelMatrix.of(size, values);
    }

    /** Well-formed, so that it is no fault of a field. */
    static SuanpanException impossible(String detail, String remedy) {
        return new SuanpanException(ErrorCode.IMPOSSIBLE, detail, remedy);
    }

    private static int value(JsonNode value, int row, int column) {
        boolean whole = value.isIntegralNumber() && value.canConvertToInt();
        if (!whole || value.intValue() < 0 || value.intValue() > TravelMatrix.LONGEST) {
            throw new FaultyValue(
                    "has no whole number of 0 or more in row %d, column %d".formatted(row, column),
                    "Send 0 to " + TravelMatrix.LONGEST + ".");
        }
        return value.intValue();
    }
}
