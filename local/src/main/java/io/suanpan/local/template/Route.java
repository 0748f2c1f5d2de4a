package io.suanpan.local.template;

import java.util.Set;

/**
 * One method and path of the HTTP API.
 *
 * @param method as in {@code GET}; {@code ANY} for each
 * @param path with parameters in braces, as in {@code /v1/customers/{id}/scores}
 * @param needsToken whether a valid bearer token is asked for
 * @param scopes of which the token has to hold at least one; empty where any valid token will do
 */
public record Route(String method, String path, boolean needsToken, Set<String> scopes) {
    public Route {
        scopes = Set.copyOf(scopes);
    }

    /** As API Gateway names it: {@code GET /v1/models}. */
    public String key() {
        return method + " " + path;
    }
}
