package io.suanpan.routing.format;

import io.suanpan.core.SuanpanException;
import io.suanpan.routing.problem.RoutingObjective;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads an {@code index.csv} of instances: {@code kind, name, file, best_known_cost,
 * best_known_routes, rounding, solution_file}, in any order and with others between. Roundings: as
 * in {@link Rounding}, {@code exact*100} (costs are also per hundredth of a unit of distance),
 * {@code hierarchical} (fewest vehicles first). Published costs of VRPTW are in units, of other
 * kinds with dimacs in tenths, with exact in thousandths.
 */
public final class BestKnownIndex {
    private static final String NAME = "index.csv";
    private static final int HUNDRED = 100;

    private final TextFile file;
    private final Path index;
    private final Map<String, Integer> columns = new HashMap<>();

    private BestKnownIndex(TextFile file, Path index) {
        this.file = file;
        this.index = index.toAbsolutePath().normalize();
        List<String> header = cells(1);
        for (int column = 0; column < header.size(); column++) {
            columns.put(header.get(column), column);
        }
    }

    /**
     * @throws SuanpanException {@code MALFORMED} with file and line
     */
    public static List<BestKnown> read(Path index) {
        BestKnownIndex reader = new BestKnownIndex(TextFile.read(index), index);
        List<BestKnown> all = new ArrayList<>();
        for (int line = 2; line <= reader.file.lines().size(); line++) {
            if (!reader.file.lines().get(line - 1).isBlank()) {
                all.add(reader.row(line));
            }
        }
        return all;
    }

    /** What the nearest index says that is beside the instance or in a folder above. */
    public static Optional<BestKnown> find(Path instance) {
        Path path = instance.toAbsolutePath().normalize();
        for (@Nullable Path at = path.getParent(); at != null; at = at.getParent()) {
            Path index = at.resolve(NAME);
            if (Files.isReadable(index)) {
                return read(index).stream().filter(row -> row.file().equals(path)).findFirst();
            }
        }
        return Optional.empty();
    }

    private BestKnown row(int line) {
        List<String> cells = cells(line);
        String rule = cell(line, cells, "rounding");
        boolean vehiclesFirst = rule.startsWith("hierarchical");
        boolean hundredths = rule.endsWith("*" + HUNDRED);
        Rounding rounding = vehiclesFirst || hundredths ? Rounding.EXACT : Rounding.named(rule);
        boolean inUnits = vehiclesFirst || hundredths || cell(line, cells, "kind").equals("VRPTW");
        long unit = (inUnits ? rounding.scale() : 1) * (hundredths ? HUNDRED : 1);
        String solution = cell(line, cells, "solution_file");
        return new BestKnown(
                cell(line, cells, "name"),
                index.resolveSibling(cell(line, cells, "file")),
                file.number(line, cell(line, cells, "best_known_cost")),
                Integer.parseInt(cell(line, cells, "best_known_routes")),
                rounding,
                unit,
                vehiclesFirst ? RoutingObjective.VEHICLES_FIRST : RoutingObjective.COST,
                solution.isEmpty()
                        ? Optional.empty()
                        : Optional.of(index.resolveSibling(solution)));
    }

    private String cell(int line, List<String> cells, String column) {
        Integer at = columns.get(column);
        if (at == null || at >= cells.size()) {
            throw file.malformed(line, "there is no " + column + ".", "Add the column.");
        }
        return cells.get(at);
    }

    /** Cells of a CSV line; quotes hold commas. */
    private List<String> cells(int line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char letter : file.lines().get(line - 1).toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
