package io.suanpan.local.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All raw tables, under {@code raw/suanpan/}. */
final class RawFolder implements AutoCloseable {
    static final String PREFIX = "raw/suanpan/";

    /** Written before or beside the days, and small. */
    private static final List<Table> WHOLE =
            List.of(Table.CUSTOMERS, Table.PRODUCTS, Table.CAMPAIGNS, Table.AD_SPEND);

    private final Map<Table, TableOutput> outputs = new EnumMap<>(Table.class);

    RawFolder(Path root, SampleShopOptions options, ShopCalendar calendar, DirtLog log) {
        boolean monthly = options.fileSplit().monthly(options.customers(), options.days());
        for (Table table : Table.values()) {
            Dice dice = Dice.of(options.seed(), "dirt/" + table.label());
            outputs.put(
                    table,
                    new TableOutput(
                            table,
                            root.resolve(PREFIX),
                            monthly && !WHOLE.contains(table),
                            calendar,
                            new Dirt(table, options.dirtyRate(), dice),
                            log,
                            options.dirtyRate() > 0));
        }
    }

    void write(Table table, int day, @Nullable String... values) {
        of(table).write(day, values);
    }

    TableOutput of(Table table) {
        TableOutput output = outputs.get(table);
        if (output == null) {
            throw new IllegalStateException("There is no output for " + table + ".");
        }
        return output;
    }

    /** In the order of {@link Table}. */
    List<Path> files() {
        var files = new ArrayList<Path>();
        outputs.values().forEach(output -> files.addAll(output.files()));
        return files;
    }

    SortedMap<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        outputs.forEach((table, output) -> rows.put(table.label(), output.rows()));
        return rows;
    }

    @Override
    public void close() {
        outputs.values().forEach(TableOutput::close);
    }
}
