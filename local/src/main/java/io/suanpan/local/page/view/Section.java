package io.suanpan.local.page.view;

import java.util.List;

/**
 * A part of a page with a heading of its own.
 *
 * @param id unique on the page
 * @param lead below the heading; may be empty
 * @param layout {@code one} below the other, or {@code two} beside one another where there is room
 */
public record Section(String id, String title, String lead, String layout, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }

    public static Section of(String id, String title, String lead, Block... blocks) {
        return new Section(id, title, lead, "one", List.of(blocks));
    }

    public static Section of(String id, String title, String lead, List<? extends Block> blocks) {
        return new Section(id, title, lead, "one", List.copyOf(blocks));
    }

    public Section beside() {
        return new Section(id, title, lead, "two", blocks);
    }
}
