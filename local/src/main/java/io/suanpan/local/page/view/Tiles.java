package io.suanpan.local.page.view;

import java.util.List;

/** Cards beside one another. */
public record Tiles(List<Tile> tiles) implements Block {
    public Tiles {
        tiles = List.copyOf(tiles);
    }

    /**
     * @param id unique on the page; empty where nothing leads here
     * @param kicker above the title, smaller; may be empty
     * @param href where the title leads; empty where nowhere
     * @param lines below the numbers
     */
    public record Tile(
            String id,
            String kicker,
            String title,
            String href,
            List<Stat> stats,
            List<Line> lines) {
        public Tile {
            stats = List.copyOf(stats);
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param sign before it, as in {@code +}; may be empty
     */
    public record Line(String sign, String text, Tone tone) {}
}
