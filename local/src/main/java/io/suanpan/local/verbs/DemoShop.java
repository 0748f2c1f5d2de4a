package io.suanpan.local.verbs;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectStore;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a demo has put into a store, noted in the store itself as {@code demo.json}, so that the
 * next one knows whether it stands there unchanged.
 */
final class DemoShop {
    static final String KEY = "demo.json";
    private static final String RAW = "raw/";

    /** How a store stands to the demo that is about to run. */
    enum State {
        /** Nothing is in it. */
        EMPTY,
        /** The same demo has filled it, and its raw objects are as they were. */
        UNCHANGED,
        /** A demo has filled it, but another one, or its raw objects are others now. */
        OTHER
    }

    /**
     * @param recipe what the shop was made from; equal recipes give equal shops
     * @param raw ETags of the raw objects by key; empty where the demo was stopped before its end
     */
    record Note(String recipe, Map<String, String> raw) {
        Note {
            raw = new TreeMap<>(raw);
        }
    }

    private final ObjectStore store;
    private final String recipe;

    DemoShop(ObjectStore store, String recipe) {
        this.store = store;
        this.recipe = recipe;
    }

    /**
     * @throws SuanpanException {@code CONFLICT} where something is in the store that no demo made
     */
    State state() {
        Optional<Note> note = note();
        Map<String, String> raw = raw();
        if (note.isEmpty()) {
            requireEmpty(raw);
            return State.EMPTY;
        }
        boolean same = note.get().recipe().equals(recipe);
        if (same && note.get().raw().isEmpty()) {
            // It was stopped on its way; as the same recipe gives the same bytes, it just goes on.
            return State.EMPTY;
        }
        return same && note.get().raw().equals(raw) ? State.UNCHANGED : State.OTHER;
    }

    private void requireEmpty(Map<String, String> raw) {
        if (!raw.isEmpty()) {
            throw new SuanpanException(
                    ErrorCode.CONFLICT,
                    "The store holds data already that no demo has made.",
                    "Choose another with --store, or leave --store out.");
        }
    }

    /** To be called before the first raw object is put. */
    void begin() {
        write(Map.of());
    }

    /** To be called when all raw objects are there. */
    void complete() {
        write(raw());
    }

    private void write(Map<String, String> raw) {
        store.put(KEY, Content.of(Json.prettyBytes(new Note(recipe, raw))));
    }

    private Optional<Note> note() {
        return store.get(KEY).map(object -> Json.read(object.bytes(), Note.class, KEY));
    }

    private Map<String, String> raw() {
        return store.listAll(RAW).collect(Collectors.toMap(ObjectInfo::key, ObjectInfo::etag));
    }
}
