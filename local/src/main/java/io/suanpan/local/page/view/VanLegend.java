package io.suanpan.local.page.view;

import java.util.List;

/** The vans of a plan, one a row, in the colours that they have on the map. */
public record VanLegend(Table table, List<Van> vans) implements Block {
    public VanLegend {
        vans = List.copyOf(vans);
    }

    /**
     * @param colour 1 to 8
     */
    public record Van(String name, int colour) {}
}
