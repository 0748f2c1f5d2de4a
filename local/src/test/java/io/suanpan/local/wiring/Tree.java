package io.suanpan.local.wiring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A document as plain maps, lists and texts, with steps that say where they failed.
 * CloudFormation's short forms are read as their long ones: {@code !GetAtt A.Arn} is {@code
 * {"Fn::GetAtt": "A.Arn"}}.
 *
 * @param path where this is, for messages
 * @param value a map, a list or a text
 */
record Tree(String path, Object value) {

    /**
     * @throws AssertionError where there is no such child
     */
    Tree at(String... keys) {
        Tree here = this;
        for (String key : keys) {
            Tree parent = here;
            here =
                    here.find(key)
                            .orElseThrow(() ->
                                    new AssertionError(parent.path + " has no \"" + key + "\""));
        }
        return here;
    }

    Optional<Tree> find(String key) {
        return value instanceof Map<?, ?> map && map.containsKey(key)
                ? Optional.of(new Tree(path + "." + key, map.get(key)))
                : Optional.empty();
    }

    boolean has(String key) {
        return find(key).isPresent();
    }

    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw new AssertionError(path + " is no text but " + value);
    }

    int number() {
        return Integer.parseInt(text());
    }

    /** The items of a list, or this alone where it is none. */
    List<Tree> items() {
        if (!(value instanceof List<?> list)) {
            return List.of(this);
        }
        List<Tree> items = new ArrayList<>();
        for (Object item : list) {
            items.add(new Tree(path + "[" + items.size() + "]", item));
        }
        return items;
    }

    List<String> texts() {
        return items().stream().map(Tree::text).toList();
    }

    /** The children of a map, in their order. */
    Map<String, Tree> children() {
        Map<String, Tree> children = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, child) ->
                    children.put(key.toString(), new Tree(path + "." + key, child)));
        }
        return children;
    }

    /** Every text below this, keys left out. */
    Stream<String> leaves() {
        return switch (value) {
            case Map<?, ?> _ -> children().values().stream().flatMap(Tree::leaves);
            case List<?> _ -> items().stream().flatMap(Tree::leaves);
            default -> Stream.of(value.toString());
        };
    }

    /** The logical name that a {@code !Ref Name}, {@code !GetAtt Name.Arn} points to. */
    String target() {
        String address = find("Ref").or(() -> find("Fn::GetAtt")).orElse(this).text();
        int dot = address.indexOf('.');
        return dot < 0 ? address : address.substring(0, dot);
    }
}
