package io.suanpan.local.page;

import io.suanpan.local.page.view.Block;
import io.suanpan.local.page.view.Cell;
import io.suanpan.local.page.view.Choices;
import io.suanpan.local.page.view.Form;
import io.suanpan.local.page.view.Form.Field;
import io.suanpan.local.page.view.Links;
import io.suanpan.local.page.view.Notice;
import io.suanpan.local.page.view.Section;
import io.suanpan.local.page.view.View;
import io.suanpan.local.timeline.CustomerTimeline;
import java.util.List;

/** Finds a customer by id. */
final class CustomersPage {
    private static final int SHOWN = 60;

    private final CustomerTimeline timeline;
    private final Links links;

    CustomersPage(CustomerTimeline timeline, Links links) {
        this.timeline = timeline;
        this.links = links;
    }

    View view(String search) {
        return new View(
                "customers",
                "customers",
                "Customers",
                "What somebody did, will probably do, and why.",
                null,
                List.of(
                        Section.of(
                                "customers-search",
                                "Find by id",
                                "",
                                Form.get(
                                        links.customers(),
                                        List.of(
                                                Field.of(
                                                        "search",
                                                        "id",
                                                        "Customer id",
                                                        search,
                                                        "or how it begins")),
                                        "Find")),
                        Section.of(
                                "customers-found",
                                search.isEmpty() ? "The first ids" : "Found",
                                "",
                                found(search))));
    }

    private Block found(String search) {
        List<String> ids = timeline.idsLike(search, SHOWN);
        if (ids.isEmpty()) {
            return search.isEmpty()
                    ? QualityPage.nothing()
                    : Notice.empty(
                            "Nobody's id begins with \"" + search + "\"",
                            "Upper and lower case count.",
                            "Check the id as it stands in the shop's orders.");
        }
        return new Choices(
                ids.stream().map(id -> Cell.code(id).linked(links.customer(id))).toList());
    }
}
