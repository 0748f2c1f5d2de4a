package io.suanpan.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Issues and checks the bearer tokens of this machine: JSON Web Tokens (RFC 7519) signed with
 * HS256. In the cloud the API's own authorizer does this with the tokens of your issuer.
 * Thread-safe.
 */
public final class Tokens {
    static final String ISSUER = "suanpan-local";
    static final String AUDIENCE = "suanpan";
    private static final String HEADER =
            encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(UTF_8));
    private static final String BEARER = "bearer ";
    private static final String REMEDY =
            "Send Authorization: Bearer <token> with a token that `suanpan serve` printed.";

    private final SigningKey key;
    private final Clock clock;

    public Tokens(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** A token that holds these scopes for this long. */
    public String issue(String subject, Set<String> scopes, Duration lifetime) {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", ISSUER);
        claims.put("aud", AUDIENCE);
        claims.put("sub", subject);
        claims.put("iat", now);
        claims.put("exp", now + lifetime.toSeconds());
        claims.put("scope", scopes.stream().sorted().collect(Collectors.joining(" ")));
        String content = HEADER + "." + encode(Json.bytes(claims));
        return content + "." + encode(key.sign(content.getBytes(UTF_8)));
    }

    /**
     * Who holds this token.
     *
     * @throws SuanpanException {@code UNAUTHENTICATED} where it is not valid
     */
    public Bearer bearer(String token) {
        Claims claims = check(BEARER + token);
        Map<String, String> values = claims.values();
        return new Bearer(
                values.getOrDefault("sub", ""),
                Set.of(values.getOrDefault("scope", "").split(" ")),
                Instant.ofEpochSecond(Long.parseLong(values.getOrDefault("exp", "0"))));
    }

    /**
     * @param authorization value of the header
     * @throws SuanpanException {@code UNAUTHENTICATED} where there is no valid token in it
     */
    Claims check(String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw refused("There is no bearer token.");
        }
        String token = authorization.substring(BEARER.length()).strip();
        int second = token.lastIndexOf('.');
        int first = token.indexOf('.');
        if (first < 0 || first == second || token.indexOf('.', first + 1) != second) {
            throw refused("The bearer token is no JSON Web Token.");
        }
        // Only our own header is taken: a token cannot choose how it is checked.
        if (!token.substring(0, first).equals(HEADER) && !isHs256(token.substring(0, first))) {
            throw refused("The token is not signed with HS256.");
        }
        byte[] signature = key.sign(token.substring(0, second).getBytes(UTF_8));
        if (!MessageDigest.isEqual(signature, decode(token.substring(second + 1)))) {
            throw refused("The token's signature is not ours.");
        }
        return claims(Json.tree(decode(token.substring(first + 1, second)), "The token's body"));
    }

    private static boolean isHs256(String header) {
        try {
            return "HS256"
                    .equals(
                            Json.tree(decode(header), "The token's header")
                                    .path("alg")
                                    .asString(""));
        } catch (SuanpanException _) {
            return false;
        }
    }

    private Claims claims(JsonNode body) {
        if (!ISSUER.equals(body.path("iss").asString(""))) {
            throw refused("The token's issuer is not this server.");
        }
        if (!isForUs(body.path("aud"))) {
            throw refused("The token is for another audience.");
        }
        long now = clock.instant().getEpochSecond();
        if (!body.path("exp").isNumber() || body.path("exp").asLong() <= now) {
            throw refused("The token has expired.");
        }
        if (body.path("nbf").isNumber() && body.path("nbf").asLong() > now) {
            throw refused("The token is not valid yet.");
        }
        Map<String, String> values = new TreeMap<>();
        body.properties().forEach(it -> values.put(it.getKey(), text(it.getValue())));
        return new Claims(values);
    }

    private static boolean isForUs(JsonNode audience) {
        if (audience.isArray()) {
            return audience.valueStream().anyMatch(it -> AUDIENCE.equals(it.asString("")));
        }
        return AUDIENCE.equals(audience.asString(""));
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }

    private static SuanpanException refused(String detail) {
        return new SuanpanException(ErrorCode.UNAUTHENTICATED, detail, REMEDY);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw refused("The bearer token is no JSON Web Token.");
        }
    }
}
