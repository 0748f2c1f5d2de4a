package io.suanpan.routing.check;

/**
 * One broken rule.
 *
 * @param route index of the route, or {@link #ALL} if it is about the whole plan
 * @param stop index of the stop in the route, or {@link #ALL} if it is about the whole route
 * @param what is wrong, with names and numbers
 * @param remedy what would mend it
 */
public record Violation(ViolationKind kind, int route, int stop, String what, String remedy) {
    public static final int ALL = -1;
}
