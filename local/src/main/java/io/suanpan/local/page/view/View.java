package io.suanpan.local.page.view;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page without what stands around it.
 *
 * @param id unique where several are in one file
 * @param section which entry of the menu it belongs to
 * @param back to where it belongs; null where it stands for itself
 * @param lead below the title; may be empty
 */
public record View(
        String id,
        String section,
        String title,
        String lead,
        @Nullable Back back,
        List<Section> sections) {
    public View {
        sections = List.copyOf(sections);
    }

    /** The map on it, which needs a script of its own; empty for none. */
    public Optional<RouteMap> map() {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(RouteMap.class::isInstance)
                .map(RouteMap.class::cast)
                .findFirst();
    }

    public record Back(String label, String href) {}
}
