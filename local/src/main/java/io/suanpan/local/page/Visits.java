package io.suanpan.local.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.suanpan.core.SuanpanException;
import io.suanpan.local.http.Bearer;
import io.suanpan.local.http.HttpCall;
import io.suanpan.local.http.Tokens;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is there: reads and writes the two cookies. One names the browser, so that a form of another
 * site is told from ours; the other holds the token somebody signed in with.
 */
final class Visits {
    private static final String BROWSER = "suanpan-browser";
    private static final String TOKEN = "suanpan-token";
    private static final String COMMON = "; Path=/; HttpOnly; SameSite=Strict";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int ID_BYTES = 18;

    private final @Nullable Tokens tokens;
    private final SecureRandom random;
    private final byte[] secret = new byte[32];

    /**
     * @param tokens null where the API asks for none
     */
    Visits(@Nullable Tokens tokens, SecureRandom random) {
        this.tokens = tokens;
        this.random = random;
        random.nextBytes(secret);
    }

    /**
     * A request's sender.
     *
     * @param browser what its cookie names
     * @param fresh whether the cookie has yet to be set
     * @param token null without one that is valid
     * @param bearer who holds it
     * @param local whether it comes from a browser on this very machine
     */
    record Visit(
            String browser,
            boolean fresh,
            @Nullable String token,
            @Nullable Bearer bearer,
            boolean local) {}

    Visit of(HttpCall call) {
        Map<String, String> cookies = cookies(call);
        String known = cookies.getOrDefault(BROWSER, "");
        String token = cookies.get(TOKEN);
        Optional<Bearer> bearer = token == null ? Optional.empty() : bearer(token);
        return new Visit(
                known.isEmpty() ? name() : known,
                known.isEmpty(),
                bearer.isPresent() ? token : null,
                bearer.orElse(null),
                isLocal(call));
    }

    /** Whether the API asks for tokens at all. */
    boolean asksForTokens() {
        return tokens != null;
    }

    /** Who holds the token; empty where it is not valid. */
    Optional<Bearer> bearer(String token) {
        try {
            return tokens == null ? Optional.empty() : Optional.of(tokens.bearer(token));
        } catch (SuanpanException _) {
            return Optional.empty();
        }
    }

    private static Map<String, String> cookies(HttpCall call) {
        Map<String, String> cookies = new HashMap<>();
        for (String pair : call.header("cookie").orElse("").split("[;,] *", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                cookies.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
            }
        }
        return cookies;
    }

    /** A page that was opened by another name for this machine may be another site's trick. */
    private static boolean isLocal(HttpCall call) {
        return hostIsLoopback(call)
                && isLoopback(call.sourceAddress())
                && call.header("x-forwarded-for").isEmpty()
                && call.header("forwarded").isEmpty();
    }

    static boolean hostIsLoopback(HttpCall call) {
        return LOOPBACK.contains(call.header("host").orElse("").replaceFirst(":\\d+$", ""));
    }

    private static boolean isLoopback(String address) {
        return address.startsWith("127.")
                || address.equals("::1")
                || address.equals("0:0:0:0:0:0:0:1");
    }

    private String name() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return encoded(bytes);
    }

    /** What a form has to send back. */
    String csrf(Visit visit) {
        return encoded(digest(visit.browser()));
    }

    boolean isOurs(Visit visit, HttpCall call, String csrf) {
        boolean sameSite =
                call.header("sec-fetch-site")
                        .map(it -> it.equals("same-origin") || it.equals("none"))
                        .orElse(true);
        return sameSite
                && !visit.fresh()
                && MessageDigest.isEqual(csrf.getBytes(UTF_8), csrf(visit).getBytes(UTF_8));
    }

    /** The browser's name is signed, not stored: a restart ends all forms. */
    private byte[] digest(String browser) {
        try {
            var mac = javax.crypto.Mac.getInstance("HmacSHA256");
            mac.init(new javax.crypto.spec.SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(browser.getBytes(UTF_8));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String browserCookie(Visit visit) {
        return BROWSER + "=" + visit.browser() + COMMON;
    }

    static String tokenCookie(String token, long seconds) {
        return TOKEN + "=" + token + COMMON + "; Max-Age=" + seconds;
    }

    static String noToken() {
        return tokenCookie("", 0);
    }
}
