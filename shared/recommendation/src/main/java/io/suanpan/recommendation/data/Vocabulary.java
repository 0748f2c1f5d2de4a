package io.suanpan.recommendation.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Names of users or items and the indices that stand for them, 0 to size − 1. Immutable. */
public final class Vocabulary {
    private final List<String> names;
    private final Map<String, Integer> indices;

    private Vocabulary(List<String> names) {
        this.names = List.copyOf(names);
        indices = HashMap.newHashMap(names.size());
        for (int i = 0; i < names.size(); i++) {
            if (indices.putIfAbsent(this.names.get(i), i) != null) {
                throw new IllegalArgumentException("The name " + names.get(i) + " is there twice.");
            }
        }
    }

    /**
     * @param names each once; the first has index 0
     */
    public static Vocabulary of(List<String> names) {
        return new Vocabulary(names);
    }

    public int size() {
        return names.size();
    }

    public String name(int index) {
        return names.get(index);
    }

    public List<String> names() {
        return names;
    }

    public OptionalInt index(String name) {
        Integer index = indices.get(name);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }
}
