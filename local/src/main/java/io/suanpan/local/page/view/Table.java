package io.suanpan.local.page.view;

import java.util.List;

/**
 * A table; the first cell of a row is its head.
 *
 * @param caption what it shows, for who cannot see the heading above it
 */
public record Table(String caption, List<Column> columns, List<List<Cell>> rows) implements Block {
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
