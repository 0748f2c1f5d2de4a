package io.suanpan.routing.check;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Gathers the first {@value #MOST} conflicts and counts the others. Not thread-safe. */
final class Conflicts {
    static final int MOST = 20;

    private final List<Conflict> first = new ArrayList<>();
    private int count = 0;

    void add(String what, String remedy) {
        count++;
        if (first.size() < MOST) {
            first.add(new Conflict(what, remedy));
        }
    }

    void unless(boolean fine, String what, String remedy) {
        if (!fine) {
            add(what, remedy);
        }
    }

    /** Whether the index is one of so many; a conflict if not. */
    boolean known(int index, int size, String who, String kind) {
        boolean known = index >= 0 && index < size;
        if (!known) {
            add(
                    who + " names " + kind + " " + index + " of " + size + ".",
                    "Name one that is there; they count from 0.");
        }
        return known;
    }

    boolean isEmpty() {
        return count == 0;
    }

    List<Conflict> list() {
        return List.copyOf(first);
    }

    SuanpanException exception() {
        String more = count > MOST ? " … and " + (count - MOST) + " more." : "";
        return new SuanpanException(
                ErrorCode.IMPOSSIBLE,
                first.stream().map(Conflict::what).collect(Collectors.joining(" ")) + more,
                first.stream().map(Conflict::remedy).distinct().collect(Collectors.joining(" ")));
    }
}
