package io.suanpan.local.page.view;

import java.util.List;

/**
 * A table whose rows can be ticked and then compared.
 *
 * @param action where the ticked ones are sent, as {@code run}
 * @param ids one a row
 * @param picked those that are ticked
 */
public record PickTable(
        Table table, String action, String submit, List<String> ids, List<String> picked)
        implements Block {
    public PickTable {
        ids = List.copyOf(ids);
        picked = List.copyOf(picked);
    }
}
