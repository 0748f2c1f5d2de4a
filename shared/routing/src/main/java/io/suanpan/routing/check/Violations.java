package io.suanpan.routing.check;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong. Not thread-safe. */
final class Violations {
    private final List<Violation> all = new ArrayList<>();

    void add(ViolationKind kind, int route, int stop, String what, String remedy) {
        all.add(new Violation(kind, route, stop, what, remedy));
    }

    void ofRoute(ViolationKind kind, DrivenRoute route, String what, String remedy) {
        add(kind, route.index(), Violation.ALL, route.name() + " " + what, remedy);
    }

    void ofStop(ViolationKind kind, DrivenRoute route, int stop, String what, String remedy) {
        add(kind, route.index(), stop, route.name() + " " + what, remedy);
    }

    void ofPlan(ViolationKind kind, String what, String remedy) {
        add(kind, Violation.ALL, Violation.ALL, what, remedy);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Violation> list() {
        return List.copyOf(all);
    }
}
