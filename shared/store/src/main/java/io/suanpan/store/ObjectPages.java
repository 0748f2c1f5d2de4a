package io.suanpan.store;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Walks a listing page by page. */
final class ObjectPages implements Iterator<ObjectInfo> {
    private static final int PAGE_SIZE = 1_000;

    private final ObjectStore store;
    private final String prefix;
    private List<ObjectInfo> page = List.of();
    private int position;
    private String after = "";
    private boolean more = true;

    private ObjectPages(ObjectStore store, String prefix) {
        this.store = store;
        this.prefix = prefix;
    }

    static Stream<ObjectInfo> stream(ObjectStore store, String prefix) {
        int ordered = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT;
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new ObjectPages(store, prefix), ordered),
                false);
    }

    @Override
    public boolean hasNext() {
        while (position == page.size() && more) {
            ObjectPage next = store.list(prefix, after, PAGE_SIZE);
            page = next.objects();
            position = 0;
            more = next.more();
            after = page.isEmpty() ? after : page.getLast().key();
        }
        return position < page.size();
    }

    @Override
    public ObjectInfo next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.get(position++);
    }
}
