package io.suanpan.local.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.fixture.SteppingClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
    @TempDir Path folder;
    private final SteppingClock clock = new SteppingClock();
    private SecureRandom random;
    private SigningKey key;
    private Tokens tokens;

    @BeforeEach
    void makeKey() throws NoSuchAlgorithmException {
        random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(1);
        key = SigningKey.load(folder.resolve("state/signing.key"), random);
        tokens = new Tokens(key, clock);
    }

    private String token() {
        return tokens.issue("local", Set.of("b", "a"), Duration.ofHours(1));
    }

    private void refused(String authorization, String message) {
        assertThatThrownBy(() -> tokens.check(authorization))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        e -> {
                            assertThat(e.code()).isEqualTo(ErrorCode.UNAUTHENTICATED);
                            assertThat(e.detail()).isEqualTo(message);
                        });
    }

    private String signed(String header, String claims) {
        String content = encoded(header) + "." + encoded(claims);
        byte[] signature = key.sign(content.getBytes(StandardCharsets.UTF_8));
        return "Bearer "
                + content
                + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anOwnTokenIsTakenUntilItExpires() {
        String token = token();

        Claims claims = tokens.check("Bearer " + token);
        assertThat(claims.values())
                .containsEntry("aud", "suanpan")
                .containsEntry("iss", "suanpan-local")
                .containsEntry("scope", "a b")
                .containsEntry("iat", "1795514400");
        assertThat(claims.holdsOneOf(Set.of("b", "x"))).isTrue();
        assertThat(claims.holdsOneOf(Set.of("x"))).isFalse();
        clock.forward(Duration.ofMinutes(60));
        refused("Bearer " + token, "The token has expired.");
    }

    @Test
    void aChangedTokenIsRefused() {
        String token = token();
        int middle = token.indexOf('.') + 5;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';

        refused(
                "Bearer " + token.substring(0, middle) + other + token.substring(middle + 1),
                "The token's signature is not ours.");
    }

    @Test
    void aTokenCannotChooseHowItIsChecked() {
        String body = token().split("\\.")[1];

        refused(
                "Bearer " + encoded("{\"alg\":\"none\"}") + "." + body + ".",
                "The token is not signed with HS256.");
        refused(signed("{\"alg\":\"HS512\"}", "{}"), "The token is not signed with HS256.");
    }

    @Test
    void issuerAudienceAndTimesMustFit() {
        String header = "{\"typ\":\"JWT\",\"alg\":\"HS256\"}";
        String ours = "\"iss\":\"suanpan-local\",\"aud\":[\"x\",\"suanpan\"]";

        refused(signed(header, "{\"aud\":\"suanpan\"}"), "The token's issuer is not this server.");
        refused(
                signed(header, "{\"iss\":\"suanpan-local\",\"aud\":\"x\"}"),
                "The token is for another audience.");
        refused(signed(header, "{" + ours + "}"), "The token has expired.");
        refused(
                signed(header, "{" + ours + ",\"exp\":9999999999,\"nbf\":9999999998}"),
                "The token is not valid yet.");
        assertThat(tokens.check(signed(header, "{" + ours + ",\"exp\":9999999999}")).values())
                .containsEntry("aud", "[\"x\",\"suanpan\"]");
    }

    @Test
    void whatIsNoTokenIsRefused() {
        refused("", "There is no bearer token.");
        refused("Basic abc", "There is no bearer token.");
        refused("Bearer abc", "The bearer token is no JSON Web Token.");
        refused("Bearer a.b", "The bearer token is no JSON Web Token.");
        refused("Bearer a.b.c.d", "The bearer token is no JSON Web Token.");
        refused("Bearer " + token() + "!", "The bearer token is no JSON Web Token.");
    }

    @Test
    void theKeyStaysAndIsItsOwnersAlone() throws IOException {
        Path file = folder.resolve("state/signing.key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Tokens afterRestart = new Tokens(SigningKey.load(file, random), clock);
        assertThat(afterRestart.check("Bearer " + token()).values()).isNotEmpty();
    }

    @Test
    void aSpoiltKeyIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("short.key"), "abcd");

        assertThatThrownBy(() -> SigningKey.load(file, random))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("it has 2 bytes");
    }
}
