package io.suanpan.local.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What is due on later days, in the order in which it was noted. Holds only what is still due. */
final class Agenda {
    private final TreeMap<Integer, List<Runnable>> due = new TreeMap<>();

    void at(int day, Runnable action) {
        due.computeIfAbsent(day, _ -> new ArrayList<>()).add(action);
    }

    /** Does all that is due on that day; it may note more, but for later days only. */
    void run(int day) {
        List<Runnable> actions = due.remove(day);
        if (actions != null) {
            actions.forEach(Runnable::run);
        }
    }
}
