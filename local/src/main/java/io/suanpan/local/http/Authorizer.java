package io.suanpan.local.http;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.template.Route;
import java.util.TreeSet;

/** Lets a call through or refuses it, as the route's entry in the template says. */
@FunctionalInterface
interface Authorizer {

    /**
     * @throws SuanpanException {@code UNAUTHENTICATED} without a valid token, {@code FORBIDDEN}
     *     where it holds none of the route's scopes
     */
    Claims authorize(HttpCall call, Route route);

    /** Asks nobody for anything. */
    static Authorizer open() {
        return (call, route) -> Claims.NONE;
    }

    static Authorizer of(Tokens tokens) {
        return (call, route) -> {
            if (!route.needsToken()) {
                return Claims.NONE;
            }
            Claims claims = tokens.check(call.header("authorization").orElse(""));
            if (!route.scopes().isEmpty() && !claims.holdsOneOf(route.scopes())) {
                throw new SuanpanException(
                        ErrorCode.FORBIDDEN,
                        route.key() + " asks for one of " + new TreeSet<>(route.scopes()) + ".",
                        "Use a token that holds it.");
            }
            return claims;
        };
    }
}
