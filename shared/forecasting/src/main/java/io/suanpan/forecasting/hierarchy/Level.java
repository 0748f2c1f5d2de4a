package io.suanpan.forecasting.hierarchy;

import java.util.List;

/**
 * One way to group the leaves.
 *
 * @param name of the level, as {@code category}
 * @param keys the group of each leaf, in the leaves' order
 */
public record Level(String name, List<String> keys) {
    public Level {
        keys = List.copyOf(keys);
    }
}
