package io.suanpan.local.http;

import java.time.Instant;
import java.util.Set;

/**
 * Who holds a valid token.
 *
 * @param expires when the token ends
 */
public record Bearer(String subject, Set<String> scopes, Instant expires) {
    public Bearer {
        scopes = Set.copyOf(scopes);
    }
}
