package io.suanpan.store;

import io.suanpan.core.JsonFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which version of a model is in use; stored as {@code models/<name>/current.json}.
 *
 * @param name of the model
 * @param version in use
 * @param history the moves of the pointer, newest first and at most {@value #MOST_MOVES}; the first
 *     led to {@code version}
 */
public record ModelPointer(String name, String version, List<PointerMove> history) {
    /** Enough for a daily promotion over three months. */
    public static final int MOST_MOVES = 100;

    public ModelPointer {
        history = List.copyOf(history);
    }

    /** Reads what {@link io.suanpan.core.Json} has written. */
    static ModelPointer read(byte[] json, String key) {
        JsonFields fields = JsonFields.of(json, key);
        return new ModelPointer(
                fields.text("name"),
                fields.text("version"),
                fields.objects("history", PointerMove::of));
    }

    /** Since when this version has been in use. */
    public Instant since() {
        return history.getFirst().at();
    }

    /**
     * Where a rollback leads: the version that was in use before the present one, not counting what
     * was rolled back in the meantime. Empty where the history knows none.
     */
    public Optional<String> previousVersion() {
        List<String> stack = stack();
        return stack.size() < 2 ? Optional.empty() : Optional.of(stack.get(stack.size() - 2));
    }

    /** Whether the last that happened to a version was that somebody rolled back from it. */
    boolean withdrawn(String version) {
        List<String> versions = history.stream().map(PointerMove::version).toList();
        int lastUse = versions.indexOf(version);
        return lastUse > 0 && history.get(lastUse - 1).action() == PointerMove.Action.ROLLBACK;
    }

    static ModelPointer first(String name, PointerMove move) {
        return new ModelPointer(name, move.version(), List.of(move));
    }

    ModelPointer moved(PointerMove move) {
        List<PointerMove> moves = new ArrayList<>(MOST_MOVES);
        moves.add(move);
        moves.addAll(history.subList(0, Math.min(history.size(), MOST_MOVES - 1)));
        return new ModelPointer(name, move.version(), moves);
    }

    /** The versions in the order of their promotion; a rollback takes off what lay above. */
    private List<String> stack() {
        List<String> stack = new ArrayList<>();
        for (PointerMove move : history.reversed()) {
            int known = stack.lastIndexOf(move.version());
            if (move.action() == PointerMove.Action.ROLLBACK && known >= 0) {
                stack.subList(known + 1, stack.size()).clear();
            } else {
                stack.add(move.version());
            }
        }
        return stack;
    }
}
