package io.suanpan.local.page.view;

import java.util.List;

/** What happened, one below the other. */
public record Timeline(List<Entry> entries, String earlier) implements Block {
    public Timeline {
        entries = List.copyOf(entries);
    }

    /**
     * @param day printed where it differs from the one above
     */
    public record Entry(
            String day, Cell time, String kind, String reference, String detail, Cell amount) {}
}
