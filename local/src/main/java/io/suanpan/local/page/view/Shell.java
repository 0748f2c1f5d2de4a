package io.suanpan.local.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page.
 *
 * @param section which entry of the menu it belongs to
 * @param store where all that is shown comes from
 * @param assets folder of styles and scripts, with a slash at its end
 * @param csrf to be sent back with every form
 * @param user whose token is used; null where nobody has signed in
 * @param signIn whether signing in is of any use
 * @param notice of what was just done; null where there is none
 */
public record Shell(
        String title,
        String section,
        String store,
        String assets,
        String csrf,
        @Nullable String user,
        boolean signIn,
        String here,
        @Nullable Notice notice,
        Links links) {

    /** An entry of the menu. */
    public record Entry(String section, String label, String href) {}

    public List<Entry> menu() {
        return List.of(
                new Entry("overview", "Overview", links.overview()),
                new Entry("quality", "Data quality", links.quality()),
                new Entry("models", "Models", links.models()),
                new Entry("experiments", "Experiments", links.experiments()),
                new Entry("segments", "Segments", links.segments()),
                new Entry("recommendations", "Recommendations", links.recommendations()),
                new Entry("stock", "Stock", links.stock()),
                new Entry("routes", "Routes", links.routes()),
                new Entry("customers", "Customers", links.customers()));
    }
}
