package io.suanpan.local.http;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a valid token says of its bearer; nothing where none is asked for.
 *
 * @param values each claim as text
 */
record Claims(Map<String, String> values) {
    static final Claims NONE = new Claims(Map.of());

    Claims {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** Whether the token holds one of these scopes at least. */
    boolean holdsOneOf(Set<String> scopes) {
        String held = values.getOrDefault("scope", values.getOrDefault("scp", ""));
        return List.of(held.split(" ")).stream().anyMatch(scopes::contains);
    }
}
