package io.suanpan.tables.formats;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An export of order lines, one record a line. Its mapping gives {@link #COLUMNS}; orders, products
 * and customers are derived from the lines.
 */
public non-sealed interface SalesFormat extends ImportFormat {
    /** Columns of a staged line and their types. A mapping may leave out those that it lacks. */
    Map<String, String> COLUMNS = SalesColumns.TYPES;

    /** The zone of the times that are written without an offset. */
    ZoneId zone();

    /** SQL over the staged line: {@code item_kind} of what it sells. */
    default String itemKind() {
        return "'product'";
    }

    /** Checks of this format alone. */
    default List<Rule> ownRules() {
        return List.of();
    }

    @Override
    default List<Rule> rules() {
        List<Rule> all = new ArrayList<>(ownRules());
        all.addAll(SalesRules.ALL);
        return List.copyOf(all);
    }

    @Override
    default Map<String, String> observations() {
        return SalesRules.OBSERVATIONS;
    }
}
