package io.suanpan.gateway;

import java.util.function.BiConsumer;

/** One method on one path template; matched segment by segment. */
final class Route {
    private final String method;
    private final String template;
    private final String[] segments;
    private final boolean[] isParameter;
    private final RouteHandler handler;
    private final String label;

    /**
     * @param template as in {@code /v1/customers/{id}/scores}
     * @throws IllegalArgumentException for a template that is none
     */
    Route(String method, String template, RouteHandler handler) {
        this.method = method;
        this.template = template;
        this.handler = handler;
        this.label = method + " " + template;
        this.segments = Paths.split(template);
        this.isParameter = new boolean[segments.length];
        for (int i = 0; i < segments.length; i++) {
            String segment = segments[i];
            isParameter[i] = segment.startsWith("{") && segment.endsWith("}");
            segments[i] = isParameter[i] ? segment.substring(1, segment.length() - 1) : segment;
            requireSegment(segments[i], isParameter[i]);
        }
    }

    String method() {
        return method;
    }

    String template() {
        return template;
    }

    RouteHandler handler() {
        return handler;
    }

    /** A parameter takes any segment but an empty one. */
    boolean matches(String[] path) {
        if (path.length != segments.length) {
            return false;
        }
        for (int i = 0; i < path.length; i++) {
            if (isParameter[i] ? path[i].isEmpty() : !segments[i].equals(path[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is a path that both would match, with no literal to prefer one. */
    boolean collidesWith(Route other) {
        if (!method.equals(other.method) || segments.length != other.segments.length) {
            return false;
        }
        for (int i = 0; i < segments.length; i++) {
            boolean bothParameters = isParameter[i] && other.isParameter[i];
            boolean sameLiteral =
                    !isParameter[i]
                            && !other.isParameter[i]
                            && segments[i].equals(other.segments[i]);
            if (!bothParameters && !sameLiteral) {
                return false;
            }
        }
        return true;
    }

    /** Orders literals before parameters, so that the first match is the most exact one. */
    static int mostExactFirst(Route a, Route b) {
        for (int i = 0; i < Math.min(a.segments.length, b.segments.length); i++) {
            if (a.isParameter[i] != b.isParameter[i]) {
                return a.isParameter[i] ? 1 : -1;
            }
        }
        return 0;
    }

    void forEachParameter(String[] path, BiConsumer<String, String> action) {
        for (int i = 0; i < segments.length; i++) {
            if (isParameter[i]) {
                action.accept(segments[i], path[i]);
            }
        }
    }

    /** As in {@code GET /v1/customers/{id}/scores}. */
    @Override
    public String toString() {
        return label;
    }

    private void requireSegment(String segment, boolean parameter) {
        // Only the path "/" has a segment without a name.
        boolean isEmpty = segment.isEmpty() && (parameter || segments.length > 1);
        if (isEmpty || segment.indexOf('{') >= 0 || segment.indexOf('}') >= 0) {
            throw new IllegalArgumentException(
                    "The route " + label + " has a segment that is none. Use /literal/{name}.");
        }
    }
}
