package io.suanpan.local.page.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table with something to do at the end of its rows.
 *
 * @param forms one a row; null where there is nothing to do
 */
public record ActionTable(Table table, List<@Nullable Form> forms) implements Block {
    public ActionTable {
        forms = Collections.unmodifiableList(new ArrayList<>(forms));
    }
}
