package io.suanpan.local.page.view;

import java.util.List;

/**
 * A map of routes; what it shows stands in tables, too.
 *
 * @param id unique on the page
 * @param spec as JSON, for the script that draws; holds no {@code <}
 * @param places to look at alone
 * @param tileOrigin from where the browser may fetch a ground to draw on; empty for none
 */
public record RouteMap(String id, String label, String spec, List<String> places, String tileOrigin)
        implements Block {
    public RouteMap {
        // A value must not be able to end the script element that it stands in.
        spec = spec.replace("<", "\\u003c");
        places = List.copyOf(places);
    }
}
