package io.suanpan.routing.format;

import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.Amounts;
import io.suanpan.routing.problem.Client;
import io.suanpan.routing.problem.Depot;
import io.suanpan.routing.problem.RoutingProblem;
import io.suanpan.routing.problem.TimeWindow;
import io.suanpan.routing.problem.Travel;
import io.suanpan.routing.problem.VehicleType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reads Solomon's text format, which Gehring and Homberger's instances have too: a name, number and
 * capacity of the vehicles, then number, x, y, demand, ready time, due date and service time of the
 * depot and of each customer. O(locations²).
 */
public final class SolomonReader {
    private static final int COLUMNS = 7;
    private static final int X = 1;
    private static final int Y = 2;
    private static final int DEMAND = 3;
    private static final int READY = 4;
    private static final int DUE = 5;
    private static final int SERVICE = 6;

    private final TextFile file;
    private final Quantities quantities;
    private final List<double[]> rows = new ArrayList<>();
    private double[] fleet = {};

    private SolomonReader(TextFile file, Rounding rounding) {
        this.file = file;
        this.quantities = new Quantities(rounding);
    }

    /**
     * @throws SuanpanException {@code MALFORMED} with file and line
     */
    public static Instance read(Path path, Rounding rounding) {
        return parse(TextFile.read(path), rounding);
    }

    static Instance parse(TextFile file, Rounding rounding) {
        return file.blaming(() -> new SolomonReader(file, rounding).instance(rounding));
    }

    private Instance instance(Rounding rounding) {
        for (int line = 2; line <= file.lines().size(); line++) {
            String text = file.lines().get(line - 1).strip();
            if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
                numbers(line);
            }
        }
        if (rows.isEmpty()) {
            throw file.malformed(
                    "it has no depot.", "Give vehicles, then the depot and customers.");
        }
        List<Point> points = rows.stream().map(row -> new Point(row[X], row[Y])).toList();
        Travel travel = Travel.of(Distances.euclidean(points, rounding));
        Depot depot = new Depot("0", 0, window(rows.getFirst()), 0);
        VehicleType vehicles =
                VehicleType.builder("vehicles", (int) fleet[0], amounts(fleet[1]))
                        .shift(depot.opening())
                        .build();
        RoutingProblem problem =
                RoutingProblem.of(List.of(depot), List.of(vehicles), clients(), travel);
        return new Instance(
                file.lines().getFirst().strip(),
                problem,
                rounding,
                points,
                Collections.nCopies((int) fleet[0], 0));
    }

    private void numbers(int line) {
        double[] numbers = file.numbers(line);
        if (fleet.length == 0) {
            expect(line, numbers, 2);
            file.whole(line, numbers[0], 1, 1_000_000);
            fleet = numbers;
        } else {
            expect(line, numbers, COLUMNS);
            file.whole(line, numbers[0], rows.size(), rows.size());
            rows.add(numbers);
        }
    }

    private void expect(int line, double[] numbers, int columns) {
        if (numbers.length != columns) {
            throw file.malformed(
                    line,
                    "there are " + numbers.length + " numbers, not " + columns + ".",
                    "Give number and capacity of vehicles, then seven numbers a customer.");
        }
    }

    private List<Client> clients() {
        List<Client> clients = new ArrayList<>();
        for (int at = 1; at < rows.size(); at++) {
            double[] row = rows.get(at);
            clients.add(
                    Client.of("" + at, at, amounts(row[DEMAND]))
                            .withWindows(window(row))
                            .withServiceDuration(quantities.time(row[SERVICE])));
        }
        return clients;
    }

    private TimeWindow window(double[] row) {
        return quantities.window(row[READY], row[DUE]);
    }

    private Amounts amounts(double value) {
        return quantities.amounts(new double[] {value});
    }
}
