package io.suanpan.local.page.view;

/**
 * A column of a table.
 *
 * @param sortHref where the table is sorted by it; empty where it cannot be
 * @param sorted {@code ascending}, {@code descending} or empty
 */
public record Column(String label, boolean numeric, String sortHref, String sorted) {
    public static Column text(String label) {
        return new Column(label, false, "", "");
    }

    public static Column number(String label) {
        return new Column(label, true, "", "");
    }

    public Column sortable(String href, String direction) {
        return new Column(label, numeric, href, direction);
    }
}
