package io.suanpan.local.page;

import io.suanpan.core.Json;
import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Chart;
import io.suanpan.local.page.view.Column;
import io.suanpan.local.page.view.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/** Charts of numbers, each with its table. */
final class Charts {
    private Charts() {}

    /**
     * A series over the x values.
     *
     * @param style {@code line}, {@code bars}, {@code points}, {@code both} (line and points),
     *     {@code low} with {@code high} after it (the edges of a band, in the colour of the line
     *     before it) or {@code guide}, which is dashed and stands in no table
     */
    record Series(String label, String style, List<Double> values) {}

    /** Lines over numbers, as in a ROC curve. Equal scales of 0 to 1 where {@code square}. */
    static Chart lines(
            String id,
            String title,
            String description,
            Axis x,
            Axis y,
            List<Double> xs,
            List<Series> series) {
        Map<String, Object> spec = spec("lines", x, y, series);
        spec.put("x", xs);
        List<Column> columns = columns(x.label(), series);
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < xs.size(); i++) {
            rows.add(row(x.cell().apply(xs.get(i)), y, series, i));
        }
        return new Chart(id, title, description, Json.text(spec), new Table(title, columns, rows));
    }

    /** Numbers by day. */
    static Chart days(
            String id,
            String title,
            String description,
            Axis y,
            List<LocalDate> days,
            List<Series> series) {
        Axis x = new Axis("day", "date", Cell::number);
        Map<String, Object> spec = spec("lines", x, y, series);
        spec.put("x", days.stream().map(day -> day.toEpochDay() * 86_400).toList());
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = days.size() - 1; i >= 0; i--) {
            rows.add(row(Cell.text(days.get(i).toString()), y, series, i));
        }
        return new Chart(
                id,
                title,
                description,
                Json.text(spec),
                new Table(title, columns("Day", series), rows));
    }

    /** Points in two dimensions, a colour a group. */
    static Chart scatter(
            String id,
            String title,
            String description,
            Axis x,
            Axis y,
            List<Group> groups,
            Table data) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("kind", "scatter");
        spec.put("xLabel", x.label());
        spec.put("yLabel", y.label());
        spec.put("groups", groups);
        return new Chart(id, title, description, Json.text(spec), data);
    }

    /** Points of one group; its centre comes with it. */
    record Group(String label, List<Double> x, List<Double> y, List<Double> centre) {}

    /**
     * @param scale {@code date}, {@code share} (0 to 1) or {@code free}
     */
    record Axis(String label, String scale, DoubleFunction<Cell> cell) {
        static Axis share(String label) {
            return new Axis(label, "share", Cell::percent);
        }

        static Axis free(String label) {
            return new Axis(label, "free", Cell::number);
        }

        static Axis count(String label) {
            return new Axis(label, "free", value -> Cell.count(Math.round(value)));
        }
    }

    private static Map<String, Object> spec(String kind, Axis x, Axis y, List<Series> series) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("kind", kind);
        spec.put("xLabel", x.label());
        spec.put("xScale", x.scale());
        spec.put("yLabel", y.label());
        spec.put("yScale", y.scale());
        spec.put("series", series);
        return spec;
    }

    private static List<Column> columns(String first, List<Series> series) {
        List<Column> columns = new ArrayList<>(List.of(Column.number(first)));
        series.stream()
                .filter(Charts::isTabled)
                .forEach(it -> columns.add(Column.number(it.label())));
        return columns;
    }

    private static List<Cell> row(Cell head, Axis y, List<Series> series, int i) {
        List<Cell> cells = new ArrayList<>(List.of(head));
        series.stream()
                .filter(Charts::isTabled)
                .forEach(it -> cells.add(cell(y, it.values().get(i))));
        return cells;
    }

    private static Cell cell(Axis y, Double value) {
        return value.isNaN() ? Cell.none() : y.cell().apply(value);
    }

    private static boolean isTabled(Series series) {
        return !series.style().equals("guide");
    }
}
