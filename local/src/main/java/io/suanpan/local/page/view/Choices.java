package io.suanpan.local.page.view;

import java.util.List;

/** Many links beside one another, to choose one. */
public record Choices(List<Cell> cells) implements Block {
    public Choices {
        cells = List.copyOf(cells);
    }
}
