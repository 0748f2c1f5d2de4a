package io.suanpan.local.page.view;

import java.util.List;

/** Blocks that are renewed together, without the page around them. */
public record Panel(String id, String title, List<Block> blocks) implements Block {
    public Panel {
        blocks = List.copyOf(blocks);
    }
}
