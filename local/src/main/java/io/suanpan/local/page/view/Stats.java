package io.suanpan.local.page.view;

import java.util.List;

/** Numbers beside one another. */
public record Stats(List<Stat> stats) implements Block {
    public Stats {
        stats = List.copyOf(stats);
    }
}
