package io.suanpan.local.page;

import tools.jackson.databind.JsonNode;

/** What the HTTP API says. */
sealed interface Answer {

    record Found(JsonNode body) implements Answer {}

    /** A problem, as the API puts it. */
    record Missing(int status, String code, String detail, String remedy) implements Answer {}

    /** The body, or a node that has nothing in it. */
    default JsonNode orEmpty() {
        return switch (this) {
            case Found found -> found.body();
            case Missing _ -> tools.jackson.databind.node.MissingNode.getInstance();
        };
    }
}
