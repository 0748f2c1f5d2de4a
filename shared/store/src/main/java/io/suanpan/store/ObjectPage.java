package io.suanpan.store;

import java.util.List;

/**
 * @param objects in key order
 * @param more whether there are objects after the last of these
 */
public record ObjectPage(List<ObjectInfo> objects, boolean more) {
    public ObjectPage {
        objects = List.copyOf(objects);
    }
}
